package org.breakwater.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.Severity;
import org.breakwater.models.diagnostic.SourceLocation;
import org.breakwater.models.result.BookPolicy;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricContext;
import org.breakwater.models.result.MetricRange;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.result.StressResult;
import org.jspecify.annotations.Nullable;

/** From {@link ResultFile} to the domain; breaks of a rule are {@link IllegalArgumentException}s. */
final class FromFile {

    private FromFile() {}

    static StressResult result(ResultFile file) {
        return new StressResult(
                run(file.run()),
                file.headlineScenario(),
                file.scenarios().stream().map(FromFile::scenario).toList(),
                file.tables().stream().map(FromFile::table).toList(),
                file.limits().stream().map(FromFile::limit).toList(),
                file.findings().stream().map(FromFile::finding).toList());
    }

    private static RunInfo run(ResultFile.Run run) {
        return new RunInfo(
                run.name(),
                run.seed(),
                run.paths(),
                run.steps(),
                run.configHash(),
                run.dataHashes().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList(),
                run.venue(),
                run.book(),
                run.quoteAsset(),
                run.partial());
    }

    private static ScenarioResult scenario(ResultFile.Scenario scenario) {
        return new ScenarioResult(
                scenario.id(),
                scenario.type(),
                scenario.title(),
                scenario.justification(),
                scenario.paths(),
                scenario.steps(),
                scenario.stepSeconds(),
                scenario.intrabar(),
                scenario.impact(),
                scenario.metrics().entrySet().stream()
                        .map(e -> metric(e.getKey(), e.getValue()))
                        .toList(),
                scenario.tables().stream().map(FromFile::table).toList(),
                scenario.findings().stream().map(FromFile::finding).toList());
    }

    private static Metric metric(String id, ResultFile.Figure figure) {
        return new Metric(
                id,
                figure.value(),
                figure.lower(),
                figure.upper(),
                figure.confidence(),
                figure.method(),
                figure.unit(),
                new MetricContext(
                        figure.horizonSeconds(),
                        Words.parse(BookPolicy.class, figure.bookPolicy()),
                        Words.parse(StartRegime.class, figure.startRegime())),
                figure.reason(),
                range(figure.modelRange()),
                range(figure.calibrationRange()));
    }

    private static @Nullable MetricRange range(ResultFile.@Nullable Range range) {
        return range == null ? null : new MetricRange(range.lower(), range.upper(), range.count(), range.paths());
    }

    private static ResultTable table(ResultFile.Table table) {
        List<Column> columns = table.columns().stream().map(FromFile::column).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>(table.rows().size());
        for (JsonNode row : table.rows()) {
            rows.add(row(table.id(), columns, row));
        }
        return new ResultTable(table.id(), table.title(), table.caption(), columns, rows);
    }

    private static List<@Nullable Object> row(String table, List<Column> columns, JsonNode row) {
        if (!row.isArray() || row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "rows of table " + table + " must be lists of " + columns.size() + " cells, got " + row);
        }
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        for (int c = 0; c < row.size(); c++) {
            cells.add(cell(table, columns.get(c), row.get(c)));
        }
        return cells;
    }

    /** The column decides how a number reads: {@code 5} is a double in a column of numbers, a long in one of integers. */
    private static @Nullable Object cell(String table, Column column, JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        boolean fits = switch (column.type()) {
            case TEXT -> node.isTextual();
            case INTEGER -> node.isIntegralNumber() && node.canConvertToLong();
            case NUMBER -> node.isNumber();
        };
        if (!fits) {
            throw new IllegalArgumentException("column " + column.name() + " of table " + table + " must hold "
                    + Words.of(column.type()) + ", got " + node);
        }
        return switch (column.type()) {
            case TEXT -> node.textValue();
            case INTEGER -> (Object) node.longValue();
            case NUMBER -> (Object) node.doubleValue();
        };
    }

    private static Column column(ResultFile.TableColumn column) {
        return new Column(column.name(), column.title(), Words.parse(Column.Type.class, column.type()), column.unit());
    }

    private static LimitCheck limit(ResultFile.Limit limit) {
        return new LimitCheck(
                limit.scenario(),
                limit.metric(),
                limit.value(),
                limit.decisive(),
                limit.max(),
                Words.parse(LimitCheck.Verdict.class, limit.verdict()));
    }

    private static Diagnostic finding(ResultFile.Finding finding) {
        ResultFile.Location at = finding.location();
        return new Diagnostic(
                code(finding.code()),
                Words.parse(Severity.class, finding.severity()),
                finding.message(),
                at == null ? null : new SourceLocation(at.file(), at.line(), at.column()),
                finding.hint());
    }

    private static DiagnosticCode code(String id) {
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("code must be of the catalogue of findings, got " + id));
    }
}
