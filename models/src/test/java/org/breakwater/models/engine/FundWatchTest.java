package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FundWatchTest {

    private static PathOutcome watch(double... values) {
        FundWatch watch = new FundWatch();
        watch.start(values[0]);
        for (int k = 1; k < values.length; k++) {
            watch.observe(k * 60, values[k]);
        }
        PathOutcome out = new PathOutcome(1);
        watch.write(out);
        return out;
    }

    /** Peak 120 after a minute, trough 80 after four, back above 120 after six. */
    @Test
    void theLargestFallIsMeasuredFromItsOwnPeak() {
        PathOutcome out = watch(100, 120, 90, 110, 80, 100, 130, 125);
        assertThat(out.get(Measure.FUND_DRAWDOWN)).isEqualTo(40);
        assertThat(out.get(Measure.FUND_DRAWDOWN_FRACTION)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(out.get(Measure.TIME_TO_TROUGH)).isEqualTo(180);
        assertThat(out.get(Measure.RECOVERY_TIME)).isEqualTo(120);
        assertThat(out.get(Measure.TIME_UNDER_WATER)).isEqualTo(240);
        assertThat(out.get(Measure.EXHAUSTED_AFTER)).isEqualTo(-1);
    }

    @Test
    void aFallThatIsNotMadeUpForHasNoRecoveryTime() {
        PathOutcome out = watch(100, 60, 90, 50, 99);
        assertThat(out.get(Measure.FUND_DRAWDOWN)).isEqualTo(50);
        assertThat(out.get(Measure.TIME_TO_TROUGH)).isEqualTo(180);
        assertThat(out.get(Measure.RECOVERY_TIME)).isEqualTo(-1);
        assertThat(out.get(Measure.TIME_UNDER_WATER)).isEqualTo(240);
    }

    @Test
    void aFundThatOnlyGrowsHasNothingToRecover() {
        PathOutcome out = watch(100, 101, 101, 103);
        assertThat(out.get(Measure.FUND_DRAWDOWN)).isZero();
        assertThat(out.get(Measure.RECOVERY_TIME)).isZero();
        assertThat(out.get(Measure.TIME_UNDER_WATER)).isZero();
    }

    @Test
    void exhaustionIsTheFirstMomentWithoutBalance() {
        assertThat(watch(100, 40, 0, 30, 0).get(Measure.EXHAUSTED_AFTER)).isEqualTo(120);
        assertThat(watch(100, 40, 1e-14).get(Measure.EXHAUSTED_AFTER))
                .as("dust")
                .isEqualTo(120);
        assertThat(watch(0, 0).get(Measure.EXHAUSTED_AFTER)).isZero();
    }
}
