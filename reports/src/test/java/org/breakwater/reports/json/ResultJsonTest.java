package org.breakwater.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.result.BookPolicy;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricContext;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultJsonTest {

    @Test
    void aResultReadsBackEqual() {
        for (StressResult result :
                List.of(SampleResult.rich(), SampleResult.bare(), SampleResult.named("<b>\u202E\"'=cmd|\n"))) {
            byte[] json = ResultJson.write(result);
            assertThat(ResultJson.read(json, "result.json")).isEqualTo(result);
            assertThat(ResultJson.write(ResultJson.read(json, "result.json"))).isEqualTo(json);
        }
    }

    @Property(seed = "20251010", tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void anyFiguresNamesAndCellsReadBackEqual(
            @ForAll String name,
            @ForAll long seed,
            @ForAll @Size(max = 8) List<Double> values,
            @ForAll @Size(max = 8) List<Long> counts) {
        StressResult result = result(soundText(name), seed, values, counts);
        assertThat(ResultJson.read(ResultJson.write(result), "result.json")).isEqualTo(result);
    }

    private static StressResult result(String name, long seed, List<Double> values, List<Long> counts) {
        MetricContext context = new MetricContext(3600, BookPolicy.RE_LEVERED, StartRegime.STRESSED);
        List<Metric> metrics = new ArrayList<>(List.of(Metric.absent("none." + name, "quote", context, name)));
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i) + 0.0;
            metrics.add(Metric.withInterval(name + i, value, -1, value, 0.95, name, "quote", context));
        }
        List<List<Object>> rows = counts.stream()
                .map(c -> List.<Object>of(c, name, Double.valueOf(c)))
                .toList();
        ResultTable table = new ResultTable(
                "t",
                name,
                name,
                List.of(Column.integer("c", name, "count"), Column.text("n", name), Column.number("d", name, "")),
                List.copyOf(rows));
        ScenarioResult scenario =
                new ScenarioResult(name, "x", name, "", 1, 2, 0.1, "close", "none", metrics, List.of(table), List.of());
        RunInfo run = new RunInfo(name, seed, 1, 2, "c", List.of(name + "=00ff"), name, name, "USD", false);
        return new StressResult(run, name, List.of(scenario), List.of(table), List.of(), List.of());
    }

    /** JSON in UTF-8 cannot carry half a surrogate pair. */
    private static String soundText(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void localeAndTimeZoneChangeNoByte() {
        byte[] json = ResultJson.write(SampleResult.rich());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(ResultJson.write(SampleResult.rich())).isEqualTo(json);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anUndefinedFigureIsNullWithItsReason() {
        String json = new String(ResultJson.write(SampleResult.bare()), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"value\": null", "\"reason\": \"the run was interrupted before its first block\"")
                .doesNotContain("NaN");
    }

    @Test
    void twoMetricsOfOneNameAreRefused() {
        MetricContext context = new MetricContext(1, BookPolicy.RUN_OFF, StartRegime.CALM);
        Metric metric = Metric.of("m", 1, "mean", "quote", context);
        ScenarioResult scenario = new ScenarioResult(
                "s", "x", "", "", 1, 1, 1, "close", "none", List.of(metric, metric), List.of(), List.of());
        StressResult result =
                new StressResult(SampleResult.bare().run(), "s", List.of(scenario), List.of(), List.of(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultJson.write(result))
                .withMessageContaining("m twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "null",
                "{\"schemaVersion\": 2}",
                "{\"schemaVersion\": 1}",
                "{\"schemaVersion\": 1, \"schemaVersion\": 1}",
                "{\"schemaVersion\": \"1\"}"
            })
    void aDamagedFileIsADataFault(String json) {
        assertThatThrownBy(() -> ResultJson.read(json.getBytes(StandardCharsets.UTF_8), "result.json"))
                .isInstanceOfSatisfying(
                        DataException.class,
                        e -> assertThat(e.diagnostics().get(0).location().file())
                                .isEqualTo("result.json"));
    }

    @Test
    void anyFieldRemovedNulledOrOfAnotherTypeIsADataFaultThatNamesThePlace() {
        String json = new String(ResultJson.write(SampleResult.rich()), StandardCharsets.UTF_8);
        for (String[] change : new String[][] {
            {"\"partial\": false", "\"partial\": null"},
            {"\"partial\": false", "\"partial\": 0"},
            {"\"steps\": 1440", "\"steps\": 1440.5"},
            {"\"unit\": \"probability\"", "\"unit\": null"},
            {"\"run-off\"", "\"runoff\""},
            {"\"seed\": 20251010", "\"sed\": 20251010"},
            {"\"type\": \"integer\"", "\"type\": \"text\""},
        }) {
            assertThat(json).contains(change[0]);
            byte[] broken = json.replaceFirst(change[0], change[1]).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> ResultJson.read(broken, "result.json"))
                    .as(change[1])
                    .isInstanceOf(DataException.class);
        }
    }

    @Test
    void aMissingFileIsADataFault() {
        assertThatThrownBy(() -> ResultJson.read(Path.of("no-such-result.json")))
                .isInstanceOfSatisfying(
                        DataException.class,
                        e -> assertThat(e.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.FILE_MISSING));
    }
}
