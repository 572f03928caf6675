package org.breakwater.scenarios.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.breakwater.models.diagnostic.Severity;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.history.Bars;
import org.junit.jupiter.api.Test;

class HistoryFactsTest {

    private static final PriceSeries CALM = Bars.hourly("BTC", 24 * 90, i -> i % 2 == 0 ? 0.005 : -0.005);
    private static final PriceSeries CRASHED = Bars.hourly("BTC", 24 * 90, i -> i >= 500 && i < 524 ? -0.01 : 0);

    @Test
    void aWindowWithoutACrashFailsBelowAQuarterOfStressedWeight() {
        assertThat(StressedWeightRule.check(CALM, 0.2)).get().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message())
                    .contains("stressedWeight must be at least 0.25")
                    .contains("got 0.2");
        });
        assertThat(StressedWeightRule.check(CALM, 0.25))
                .get()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE));
    }

    @Test
    void aWindowWithACrashNeedsNoStressedWeight() {
        assertThat(StressedWeightRule.check(CRASHED, 0)).isEmpty();
        assertThat(StressedWeightRule.worstDayReturn(CRASHED)).isCloseTo(Math.expm1(-0.24), within(1e-12));
    }

    @Test
    void constantSwingsHaveTheSameVolatilityEverywhere() {
        RegimeVolatility volatility = RegimeVolatility.of(CALM);

        assertThat(volatility.wholeAnnual()).isCloseTo(0.005 * Math.sqrt(8_760), within(1e-9));
        assertThat(volatility.trailingAnnual(24 * 30 - 1)).isNaN();
        assertThat(volatility.trailingAnnual(24 * 30)).isCloseTo(0.005 * Math.sqrt(8_760), within(1e-9));
    }

    @Test
    void aProxyMovesByBetaTimesTheLogReturnAndClosesAtItsPrice() {
        PriceSeries sol = ProxySeries.of("SOL", CRASHED, 1.5, 150);

        assertThat(sol.close(sol.size() - 1)).isEqualTo(150);
        assertThat(Math.log(sol.close(510) / sol.close(505))).isCloseTo(1.5 * -0.05, within(1e-12));
        assertThat(Math.log(sol.low(7) / sol.open(7))).isCloseTo(1.5 * Math.log(0.98), within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> ProxySeries.of("SOL", CRASHED, -1, 150));
    }
}
