package org.breakwater.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricRange;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.jspecify.annotations.Nullable;

/** From the domain to {@link ResultFile}. */
final class ToFile {

    private ToFile() {}

    static ResultFile result(StressResult result) {
        return new ResultFile(
                ResultJson.SCHEMA_VERSION,
                run(result.run()),
                result.headlineScenario(),
                result.scenarios().stream().map(ToFile::scenario).toList(),
                result.tables().stream().map(ToFile::table).toList(),
                result.limits().stream().map(ToFile::limit).toList(),
                result.findings().stream().map(ToFile::finding).toList());
    }

    private static ResultFile.Run run(RunInfo run) {
        return new ResultFile.Run(
                run.name(),
                run.seed(),
                run.paths(),
                run.steps(),
                run.configHash(),
                hashes(run.dataHashes()),
                run.venue(),
                run.book(),
                run.quoteAsset(),
                run.partial());
    }

    /** {@code name=sha256} by name; a hash holds no equals sign, a name may. */
    private static Map<String, String> hashes(List<String> dataHashes) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String entry : dataHashes) {
            int split = entry.lastIndexOf('=');
            if (split < 0) {
                throw new IllegalArgumentException("dataHashes must hold name=sha256, got " + entry);
            }
            putOnce(byName, entry.substring(0, split), entry.substring(split + 1), "dataHashes");
        }
        return byName;
    }

    private static ResultFile.Scenario scenario(ScenarioResult scenario) {
        Map<String, ResultFile.Figure> metrics = new LinkedHashMap<>();
        scenario.metrics().forEach(m -> putOnce(metrics, m.id(), figure(m), "metrics of " + scenario.id()));
        return new ResultFile.Scenario(
                scenario.id(),
                scenario.type(),
                scenario.title(),
                scenario.justification(),
                scenario.paths(),
                scenario.steps(),
                scenario.stepSeconds(),
                scenario.intrabar(),
                scenario.impact(),
                metrics,
                scenario.tables().stream().map(ToFile::table).toList(),
                scenario.findings().stream().map(ToFile::finding).toList());
    }

    private static ResultFile.Figure figure(Metric metric) {
        return new ResultFile.Figure(
                metric.value(),
                metric.lower(),
                metric.upper(),
                metric.confidence(),
                metric.method(),
                metric.unit(),
                metric.context().horizonSeconds(),
                Words.of(metric.context().bookPolicy()),
                Words.of(metric.context().startRegime()),
                metric.reason(),
                range(metric.modelRange()),
                range(metric.calibrationRange()));
    }

    private static ResultFile.@Nullable Range range(@Nullable MetricRange range) {
        return range == null ? null : new ResultFile.Range(range.lower(), range.upper(), range.count(), range.paths());
    }

    private static ResultFile.Table table(ResultTable table) {
        return new ResultFile.Table(
                table.id(),
                table.title(),
                table.caption(),
                table.columns().stream().map(ToFile::column).toList(),
                table.rows().stream().map(ToFile::row).toList());
    }

    private static JsonNode row(List<@Nullable Object> row) {
        ArrayNode cells = JsonNodeFactory.instance.arrayNode(row.size());
        row.forEach(cell -> cells.add(cell(cell)));
        return cells;
    }

    private static ResultFile.TableColumn column(Column column) {
        return new ResultFile.TableColumn(column.name(), column.title(), Words.of(column.type()), column.unit());
    }

    private static JsonNode cell(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return DoubleNode.valueOf(number);
        }
        if (cell instanceof Long number) {
            return LongNode.valueOf(number);
        }
        return cell == null ? NullNode.getInstance() : TextNode.valueOf((String) cell);
    }

    private static ResultFile.Limit limit(LimitCheck limit) {
        return new ResultFile.Limit(
                limit.scenario(),
                limit.metric(),
                limit.value(),
                limit.decisive(),
                limit.max(),
                Words.of(limit.verdict()));
    }

    private static ResultFile.Finding finding(Diagnostic finding) {
        SourceLocation at = finding.location();
        return new ResultFile.Finding(
                finding.code().id(),
                Words.of(finding.severity()),
                finding.message(),
                at == null ? null : new ResultFile.Location(at.file(), at.line(), at.column()),
                finding.hint());
    }

    private static <V> void putOnce(Map<String, V> map, String key, V value, String name) {
        if (map.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException(name + " must have distinct names, got " + key + " twice");
        }
    }
}
