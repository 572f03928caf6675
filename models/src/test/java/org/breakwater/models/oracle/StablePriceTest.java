package org.breakwater.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A price that lags: how fast it may go, and what it goes to. */
class StablePriceTest {

    private static StablePrice at(double price) {
        StablePrice stable = new StablePrice(StablePriceRules.daily());
        stable.start(0, price);
        return stable;
    }

    @Test
    void oneMinuteMovesItByThreeHundredthsOfAPercentASecond() {
        StablePrice stable = at(100);
        stable.observe(60, 1_000);
        assertThat(stable.value()).isCloseTo(101.8, within(1e-12));
        stable.observe(120, 1_000);
        double brake = 100 / 101.8;
        assertThat(stable.value()).isCloseTo(101.8 * (1 + 0.018 * brake * brake), within(1e-12));
    }

    @Test
    void aPriceThatFollowsTooSoonIsPassedOverAndALongSilenceCountsTenMinutes() {
        StablePrice stable = at(100);
        stable.observe(9, 1_000);
        assertThat(stable.value()).isEqualTo(100);
        stable.observe(3_599, 1_000);
        assertThat(stable.value()).isCloseTo(118, within(1e-12));
    }

    @Test
    void anHourBecomesADelayedPriceAtMostSixPercentFromTheLast() {
        StablePrice stable = at(1);
        for (int minute = 1; minute <= 120; minute++) {
            stable.observe(60 * minute, minute <= 60 ? 10 : 1.1);
        }
        assertThat(stable.delayed(0)).isCloseTo(1.06, within(1e-12));
        assertThat(stable.delayed(1)).isCloseTo(1.1, within(1e-12));
        assertThat(stable.delayed(2)).isEqualTo(1);
    }

    @Test
    void aSilenceLongerThanTheDelayReplacesEveryDelayedPrice() {
        StablePrice stable = at(1);
        stable.observe(25 * 3_600 + 1, 1.01);
        double average = 1.01 * 600 / (25 * 3_600 + 1);
        assertThat(average).isLessThan(0.94);
        for (int k = 0; k < 24; k++) {
            assertThat(stable.delayed(k)).isEqualTo(1 - 0.06);
        }
    }

    @Test
    void aPathBeginsAnew() {
        StablePrice stable = at(1);
        for (int minute = 1; minute <= 90; minute++) {
            stable.observe(60 * minute, 10);
        }
        stable.start(0, 7);
        stable.observe(60, 7);
        assertThat(stable.value()).isEqualTo(7);
        assertThat(stable.delayed(0)).isEqualTo(7);
    }

    @Property(seed = "306", tries = 300)
    void itMovesTowardsThePriceNoFasterThanItMayAndNeverPastIt(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.01, max = 1_000) Double> prices,
            @ForAll @IntRange(min = 10, max = 7_200) int seconds) {
        StablePrice stable = at(10);
        for (int k = 0; k < prices.size(); k++) {
            double before = stable.value();
            stable.observe((k + 1.0) * seconds, prices.get(k));
            double most = 0.0003 * Math.min(seconds, 600) * (1 + 1e-12);
            assertThat(Math.abs(stable.value() / before - 1)).isLessThanOrEqualTo(most);
            assertThat(stable.value()).isBetween(Math.min(before, prices.get(k)), Math.max(before, prices.get(k)));
        }
    }

    @Test
    void rulesThatCouldTurnAPriceNegativeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StablePriceRules(24, 3_600, 0.06, 0.002, 10, 600))
                .withMessage("growthPerSecond must be in [0, 1/maxSeconds), got 0.002");
        assertThatIllegalArgumentException().isThrownBy(() -> new StablePriceRules(0, 3_600, 0.06, 0.0003, 10, 600));
        assertThatIllegalArgumentException().isThrownBy(() -> new StablePriceRules(24, 3_600, 1, 0.0003, 10, 600));
    }
}
