package org.breakwater.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.json.ResultJson;
import org.breakwater.reports.sample.OptionTables;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.Test;

/** The section on options, and its absence. */
class OptionsReportTest {

    private static final List<String> IN_ORDER = List.of(
            "Options</h2>",
            "Greeks by side and asset",
            "largest loss",
            "Profit explained by Greeks",
            "unexplained",
            "Greeks by asset and expiry",
            "2025-11-01 08:00:00",
            "Largest accounts by gamma",
            "id=\"s12\"",
            "id=\"s13\"");

    private static String html(StressResult result) {
        return new String(HtmlReport.write(result, "breakwater 0.1.0", "runs/x"), StandardCharsets.UTF_8);
    }

    @Test
    void aBookWithOptionsHasASectionOfItsOwnBeforeTheClosingOnes() throws IOException {
        String html = html(OptionTables.result());
        Path folder = Files.createDirectories(Path.of("target", "sample-report"));
        Files.writeString(folder.resolve("options.html"), html);
        int from = 0;
        for (String part : IN_ORDER) {
            assertThat(html.indexOf(part, from)).as(part).isPositive();
            from = html.indexOf(part, from);
        }
    }

    @Test
    void theChartStatesWhatTheGreeksLeaveUnexplained() {
        assertThat(html(OptionTables.result()))
                .contains("The change at the end is −2.81 M: the Greeks explain −2.83 M and leave 3.00 k "
                        + "of the positions&#39; change in value unexplained, 0.105 % of the Greeks&#39; terms.");
    }

    @Test
    void theSectionBeginsWithWhatHappened() {
        assertThat(html(OptionTables.result()))
                .contains(
                        "9 of 20 accounts that were short options were liquidated; the equity of all of them changed by −2.81 M.",
                        "Closed accounts of the whole book owed 30.0 k beyond all they had.",
                        "The change came mostly from delta −2.19 M, vega −595 k, gamma −49.2 k.",
                        "took over a notional of 19.0 M and paid 52.0 k of impact and fees for 21 hedges.",
                        "All in all the positions and their hedges lost 48.0 k (348 k down at the worst), of which −90.0 k by "
                                + "trades off the mark, fees and funding.");
    }

    @Test
    void aBookWithoutOptionsHasNoSuchSection() {
        assertThat(html(SampleResult.rich())).doesNotContain("Options</h2>").doesNotContain("id=\"s13\"");
    }

    @Test
    void theTablesReadBackEqual() {
        StressResult result = OptionTables.result();
        assertThat(ResultJson.read(ResultJson.write(result), "result.json")).isEqualTo(result);
    }
}
