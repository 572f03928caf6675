package org.breakwater.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.sample.SampleResult;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void twelveLinesSayWhatTheRunFound() {
        assertThat(Verdict.lines(SampleResult.rich(), "runs/20251010T211500Z-1a2b3c4d/report.html"))
                .containsExactly(
                        "run              retail perpetuals, one day",
                        "venue            dydx-v4, book retail-10k, money in USDC, seed 20251010",
                        "scenario         one-day: Monte Carlo, 1,000 paths of 1 d, step 1 min, normal start, run-off",
                        "venue insolvent  0.3 %    95 %: 0.102 % to 0.878 %    models no hit to 0.3 % (> 3x apart)",
                        "fund exhausted   0.7 %    95 %: 0.34 % to 1.44 %      models no hit to 0.7 % (> 3x apart)",
                        "fund draw        ES 99 % 4.18 M (3.10 M to 5.70 M), drawdown 16.8 % (13.1 % to 21.4 %)",
                        "losses shared    ADL 0.9 % (0.474 % to 1.7 %), socialised 0.3 % (0.102 % to 0.878 %)",
                        "liquidations     587 per path, 5.87 % of accounts, avoidable 32.4 % (31.1 % to 33.7 %)",
                        "worst single     weekend-gap: fund pays 24.1 M, is exhausted, venue insolvent",
                        "findings         2 warnings, 3 notes: see section 11 of the report",
                        "limits           1 of 4 hold; Fund draw, mean in weekend-gap is 24.1 M, limit 20.0 M",
                        "report           runs/20251010T211500Z-1a2b3c4d/report.html");
    }

    @Test
    void anyResultGivesTwelveHarmlessLinesOfAtMostAHundredColumns() {
        for (StressResult result : List.of(
                SampleResult.rich(), SampleResult.bare(), SampleResult.named("\u001b[31m\n" + "x".repeat(500)))) {
            List<String> lines = Verdict.lines(result, "r");
            assertThat(lines)
                    .hasSize(12)
                    .allSatisfy(line -> assertThat(line)
                            .hasSizeLessThanOrEqualTo(Verdict.COLUMNS)
                            .doesNotContain("\u001b", "\n", "NaN", "null"));
        }
    }
}
