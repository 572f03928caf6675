package org.breakwater.models.option.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.breakwater.models.option.surface.VolatilitySurface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionMarketTest {

    private static final double DAY = 1.0 / 365;

    private static OptionMarket market(double termPower) {
        return new OptionMarket(VolatilitySurface.flat(0.5), false, 0, 0, 0, 0.1, termPower);
    }

    private static double volatility(double termPower, double days, double factor) {
        return market(termPower).volatility(100, days * DAY, 100, 100, factor);
    }

    @ParameterizedTest
    @CsvSource({"30, 0.7", "120, 0.6", "7.5, 0.9", "0.3333333333333333, 1.5954451150103321", "1, 1.5954451150103321"})
    void aShockOfFortyPercentIsScaledByTheRootOfThirtyDaysOverTheTimeToExpiry(double days, double expected) {
        assertThat(volatility(0.5, days, 1.4)).isEqualTo(expected, within(1e-14));
    }

    @Test
    void withoutAPowerTheFactorIsTheSameToTheBitForAllExpiries() {
        OptionMarket before = new OptionMarket(VolatilitySurface.flat(0.5), false, 0, 0, 0, 0.1);
        for (double days : new double[] {0, 0.1, 1, 29.7, 30, 365, 1000}) {
            double now = volatility(0, days, 1.3);
            assertThat(now).isEqualTo(before.volatility(100, days * DAY, 100, 100, 1.3));
            assertThat(now).isEqualTo(VolatilitySurface.flat(0.5).volatility(0, days * DAY) * 1.3);
        }
    }

    @Test
    void aPathThatLeavesVolatilityAloneLeavesItAtEveryPower() {
        assertThat(volatility(0.3, 2, 1)).isEqualTo(volatility(0, 2, 1));
    }

    @Test
    void aFallThatIsLargerThanAllOfItEndsAtTheLeastVolatility() {
        assertThat(volatility(1, 1, 0.9)).isEqualTo(0.01);
        assertThat(volatility(1, 1, 9)).isEqualTo(10);
    }

    @Test
    void aPowerOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> market(1.5)).hasMessageContaining("termPower must be in [0.0, 1.0], got 1.5");
        assertThatThrownBy(() -> market(Double.NaN)).hasMessageContaining("termPower");
    }
}
