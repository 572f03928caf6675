package org.breakwater.reports.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.reports.sample.SampleResult;
import org.breakwater.reports.summary.Status;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {

    private static final String SCRIPT = "\"><script>alert(1)</script>";

    @Test
    void aSampledScenarioIsDrawnWithIntervalsAndEachVenueLeadsToItsReport() {
        String html = html(SampleResult.rich().scenarios().get(0));
        assertThat(html)
                .contains("Probability that the venue is insolvent", "0.102 % to 0.878 %", "Who pays")
                .contains("href=\"okx/report.html\"", "Could not run this book", "not listed: ETH-PERP");
    }

    @Test
    void aSinglePathHasEventsAndNoIntervals() {
        String html = html(SampleResult.rich().scenarios().get(1));
        assertThat(html).doesNotContain("Sampling interval", "Probability that the venue is insolvent");
        assertThat(html).contains(">yes<");
    }

    @Test
    void namesAreTextAndNothingRuns() {
        assertThat(html(SampleResult.rich().scenarios().get(0))).doesNotContain("<script");
    }

    @Test
    void aSweepThatRanNothingStillSaysWhy() {
        VenueRow none = VenueRow.notRun("span-16", "SPAN", "not listed: ETH-PERP");
        assertThat(html(List.of(none))).contains("No venue was run.", "not listed: ETH-PERP");
    }

    private static String html(ScenarioResult headline) {
        return html(List.of(
                new VenueRow("okx", "OKX", 90, 10, 3, headline, "", "okx/report.html"),
                new VenueRow("dydx-v4", SCRIPT, 100, 0, 0, headline, "", "dydx-v4/report.html"),
                VenueRow.notRun("span-16", "SPAN", "not listed: ETH-PERP")));
    }

    private static String html(List<VenueRow> rows) {
        VenueComparison sweep = new VenueComparison(
                SCRIPT, "retail", rows, Status.UNLIMITED, false, List.of(SCRIPT), "breakwater 0.1.0", "all", 7);
        return new String(ComparisonReport.write(sweep), StandardCharsets.UTF_8);
    }
}
