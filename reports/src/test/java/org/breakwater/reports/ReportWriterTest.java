package org.breakwater.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.run.ExistingRun;
import org.breakwater.reports.run.RunDirectory;
import org.breakwater.reports.run.RunDraft;
import org.breakwater.reports.sample.SampleResult;
import org.breakwater.reports.summary.SummaryMarkdown;
import org.breakwater.reports.table.TableFiles;
import org.breakwater.reports.text.Numbers;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

    private static final ReportWriter WRITER = new ReportWriter("breakwater 0.1.0", "runs/x");

    @Test
    void everyFormatWritesItsFiles() throws IOException {
        Map<String, byte[]> files = write(SampleResult.rich());
        assertThat(files)
                .containsKeys(
                        "result.json",
                        "report.html",
                        "summary.md",
                        "tables/one-day-modelRange.csv",
                        "tables/one-day-worstPaths.csv",
                        "tables/weekend-gap-waterfall.csv",
                        "charts/one-day-fundFan.svg",
                        "charts/one-day-fundFan-quantiles.svg",
                        "charts/black-thursday-timeline.svg");
        assertThat(files.keySet().stream().filter(n -> n.startsWith("tables/"))).hasSize(28);
        List<String> pictures =
                files.keySet().stream().filter(n -> n.endsWith(".png")).toList();
        assertThat(pictures).hasSize(5);
        for (String picture : pictures) {
            assertThat(ImageIO.read(new ByteArrayInputStream(files.get(picture)))
                            .getWidth())
                    .isEqualTo(960);
        }
    }

    @Test
    void aWholeRunDirectoryIsWrittenForThoseWhoWantToLookAtIt() {
        try (RunDraft draft =
                RunDirectory.at(Path.of("target", "sample-run"), true).open()) {
            WRITER.write(SampleResult.rich(), EnumSet.allOf(ReportFormat.class), draft);
            Path directory = draft.publish(SampleResult.manifest());
            assertThat(ExistingRun.at(directory).result()).isEqualTo(SampleResult.rich());
        }
    }

    @Test
    void outputsOfEqualResultsAreEqual() {
        Map<String, byte[]> first = write(SampleResult.rich());
        Map<String, byte[]> second = write(ResultJson.read(first.get("result.json"), "result.json"));
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, bytes) -> assertThat(name.endsWith(".png") || Arrays.equals(second.get(name), bytes))
                .as(name)
                .isTrue());
    }

    @Test
    void anyResultCanBeWritten() {
        for (StressResult result :
                List.of(SampleResult.bare(), SampleResult.named("../../\u0000<x>\n" + "ü🚀".repeat(400)))) {
            write(result).forEach((name, bytes) -> assertThat(name).matches("(tables/|charts/)?[A-Za-z0-9._-]{1,160}"));
        }
    }

    @Test
    void everyCellOfEveryCsvFileIsTheCellOfTheResultFile() throws IOException {
        Map<String, byte[]> files = write(SampleResult.rich());
        JsonNode result = new JsonMapper().readTree(files.get("result.json"));
        int cells = 0;
        for (TableFiles.Entry entry : TableFiles.of(SampleResult.rich()).all()) {
            List<String> lines = new String(files.get(entry.csv()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            JsonNode rows = table(result, entry).get("rows");
            assertThat(lines).hasSize(rows.size() + 1);
            for (int r = 0; r < rows.size(); r++) {
                for (JsonNode cell : rows.get(r)) {
                    String text = cell.isNull() ? "" : cell.isTextual() ? csvText(cell.textValue()) : cell.asText();
                    boolean number = cell.isNumber();
                    assertThat(("," + lines.get(r + 1) + ",")
                                    .contains("," + (number ? Numbers.machine(cell.doubleValue()) : text) + ","))
                            .as(entry.csv() + " " + text)
                            .isTrue();
                    cells++;
                }
            }
        }
        assertThat(cells).isGreaterThan(2_000);
    }

    /** As the sample's texts must appear: none of them looks like a formula. */
    private static String csvText(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }

    private static JsonNode table(JsonNode result, TableFiles.Entry entry) {
        JsonNode owner = result;
        for (JsonNode scenario : result.get("scenarios")) {
            owner = scenario.get("id").textValue().equals(entry.scenario()) ? scenario : owner;
        }
        for (JsonNode table : owner.get("tables")) {
            if (table.get("id").textValue().equals(entry.table().id())) {
                return table;
            }
        }
        throw new AssertionError(entry.name());
    }

    @Test
    void theSummaryFitsAComment() {
        assertThat(SummaryMarkdown.write(SampleResult.rich()).length).isBetween(2_000, SummaryMarkdown.MOST_BYTES);
        assertThat(SummaryMarkdown.write(SampleResult.named("@team <b>x</b> | `y`\n# " + "z".repeat(60_000))).length)
                .isLessThanOrEqualTo(SummaryMarkdown.MOST_BYTES);
    }

    @Test
    void everyUnknownFormatIsNamed() {
        assertThat(ReportFormat.parse(List.of("svg", "html", "svg"), null))
                .containsExactly(ReportFormat.HTML, ReportFormat.SVG);
        assertThatThrownBy(() -> ReportFormat.parse(List.of("pdf", "html", "doc"), null))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.diagnostics()).hasSize(2))
                .hasMessageContaining("got pdf");
    }

    private static Map<String, byte[]> write(StressResult result) {
        Map<String, byte[]> files = new TreeMap<>();
        WRITER.write(
                result,
                EnumSet.allOf(ReportFormat.class),
                (name, bytes) -> assertThat(files.put(name, bytes)).as(name).isNull());
        return files;
    }
}
