package org.breakwater.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.json.Hashes;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    @Test
    void samplesAreWrittenForThoseWhoWantToLookAtThem() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "sample-report"));
        Files.writeString(folder.resolve("report.html"), html(SampleResult.rich()));
        Files.writeString(folder.resolve("bare.html"), html(SampleResult.bare()));
        Files.writeString(
                folder.resolve("hostile.html"), html(SampleResult.named(SCRIPT + "\u202E'=1\u0000" + "x".repeat(300))));
    }

    @Test
    void theReportLoadsNothingAndRunsNothing() {
        String html = html(SampleResult.rich());
        assertThat(html)
                .doesNotContain(
                        "<script", "javascript:", "<link", "<iframe", "@import", "url(", " style=", " src=", " onload");
        assertThat(all(html, "href=\"([^\"]*)\"")).isNotEmpty().allMatch(target -> target.startsWith("#"));
        assertThat(all(html, "(https?://[^\\s\"<]*)"))
                .allMatch(address -> address.equals("http://www.w3.org/2000/svg"));
    }

    @Test
    void theContentSecurityPolicyAllowsTheOneStyleSheetAndNothingElse() {
        String html = html(SampleResult.rich());
        String css = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String hash = Base64.getEncoder().encodeToString(Hashes.digest(css.getBytes(StandardCharsets.UTF_8)));
        assertThat(html)
                .containsOnlyOnce("<style")
                .contains(
                        "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-"
                                + hash);
    }

    @Test
    void namesAreTextWhateverTheyHold() {
        String html = html(SampleResult.named(SCRIPT + "\u202E\u0007"));
        assertThat(html).doesNotContain("<script", "<img", "\u202E", "\u0007").contains("&lt;script&gt;", "\\u{202E}");
    }

    @Test
    void everySectionIsThereAndSaysWhatIsMissing() {
        for (StressResult result : List.of(SampleResult.rich(), SampleResult.bare())) {
            assertThat(all(html(result), "<h2 id=\"s(\\d+)-h\">")).hasSize(12);
        }
        assertThat(html(SampleResult.bare()))
                .contains(
                        "Not part of this run: the model range",
                        "the run was interrupted before its first block",
                        "partial run")
                .doesNotContain("NaN", "null");
        assertThat(html(SampleResult.rich())).doesNotContain("Not part of this run");
    }

    @Test
    void everyFigureAndEveryCellShowsTheNumberOfTheResult() {
        StressResult result = SampleResult.rich();
        Set<Double> shown = new TreeSet<>();
        all(html(result), "<data value=\"([^\"]*)\">").forEach(v -> shown.add(Double.parseDouble(v)));
        for (ScenarioResult scenario : result.scenarios()) {
            scenario.metrics().stream()
                    .filter(m -> m.value() != null)
                    .forEach(m -> assertThat(shown).as(m.id()).contains(m.value()));
            scenario.metrics().stream()
                    .filter(m -> m.value() == null)
                    .forEach(m -> assertThat(html(result)).contains(m.reason()));
        }
        List<ResultTable> tables = new ArrayList<>(result.tables());
        result.scenarios().forEach(s -> tables.addAll(s.tables()));
        for (ResultTable table : tables) {
            boolean elsewhere = Set.of(TableId.LIMITS, TableId.WATERFALL).contains(table.id());
            table.rows().stream()
                    .limit(elsewhere ? 0 : 60)
                    .flatMap(List::stream)
                    .filter(Number.class::isInstance)
                    .forEach(cell -> assertThat(shown).as(table.id()).contains(((Number) cell).doubleValue()));
        }
    }

    @Test
    void everyReplayCommandNamesItsPath() {
        assertThat(all(html(SampleResult.rich()), "breakwater replay runs/x --path (\\d+)"))
                .hasSize(10)
                .startsWith("417", "88");
    }

    @Test
    void aHugeResultStaysBelowTwoMegabytes() {
        List<ResultTable> tables = new ArrayList<>(SampleResult.rich().tables());
        tables.replaceAll(t -> t.id().equals(TableId.BOOK_SUMMARY) ? grown(t, 10_000) : grown(t, 300));
        StressResult rich = SampleResult.rich();
        List<ScenarioResult> scenarios = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int number = i;
            rich.scenarios()
                    .forEach(s -> scenarios.add(new ScenarioResult(
                            s.id() + "-" + number + "\u200B".repeat(200),
                            s.type(),
                            s.title(),
                            s.justification(),
                            s.paths(),
                            s.steps(),
                            s.stepSeconds(),
                            s.intrabar(),
                            s.impact(),
                            s.metrics(),
                            s.tables(),
                            s.findings())));
        }
        StressResult huge =
                new StressResult(rich.run(), scenarios.get(0).id(), scenarios, tables, rich.limits(), rich.findings());
        String html = html(huge);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(HtmlReport.MOST_BYTES);
        assertThat(html).contains("more rows in tables/bookSummary.csv");
    }

    private static ResultTable grown(ResultTable table, int rows) {
        List<List<Object>> grown = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            grown.add(table.rows().get(r % table.rows().size()));
        }
        List<Column> columns = table.columns();
        return new ResultTable(table.id(), table.title(), table.caption(), columns, grown);
    }

    private static String html(StressResult result) {
        return new String(HtmlReport.write(result, "breakwater 0.1.0", "runs/x"), StandardCharsets.UTF_8);
    }

    private static List<String> all(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
