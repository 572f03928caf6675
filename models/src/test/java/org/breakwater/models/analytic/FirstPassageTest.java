package org.breakwater.models.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FirstPassageTest {

    @Property(seed = "24")
    void oneDateIsTheTerminalDistribution(
            @ForAll @DoubleRange(min = 20, max = 300) double barrier,
            @ForAll @DoubleRange(min = -2, max = 2) double drift,
            @ForAll @DoubleRange(min = 0.1, max = 2) double volatility) {
        final FirstPassage passage = new FirstPassage(drift, volatility, 0.25);
        final LognormalPrice end = LognormalPrice.of(100, drift, volatility, 0.25);
        assertThat(passage.downAtDates(100, barrier, 1)).isCloseTo(end.probabilityBelow(barrier), within(1e-14));
        assertThat(passage.upAtDates(100, barrier, 1)).isCloseTo(1 - end.probabilityBelow(barrier), within(1e-14));
    }

    @Property(seed = "25", tries = 30)
    void moreDatesHitMoreOftenAndNeverMoreThanContinuousWatching(
            @ForAll @IntRange(min = 1, max = 20) int dates,
            @ForAll @DoubleRange(min = 70, max = 99) double barrier,
            @ForAll @DoubleRange(min = -1, max = 1) double drift) {
        final FirstPassage passage = new FirstPassage(drift, 0.8, 0.02);
        final double few = passage.downAtDates(100, barrier, dates);
        final double many = passage.downAtDates(100, barrier, 2 * dates);
        assertThat(few).isLessThanOrEqualTo(many);
        assertThat(many).isLessThanOrEqualTo(passage.down(100, barrier));
    }

    @Test
    void theCorrectedBarrierApproachesTheExactAnswerOfManyDates() {
        final FirstPassage passage = new FirstPassage(0, 0.6, 1 / 365.0);
        final double exact = passage.downAtDates(100, 97, 400);
        assertThat(passage.downCorrected(100, 97, 400)).isCloseTo(exact, within(2e-4));
        assertThat(passage.down(100, 97)).isGreaterThan(exact + 0.005);
    }

    @Property(seed = "26")
    void aCorridorWithOneFarWallIsASingleBarrier(
            @ForAll @DoubleRange(min = 60, max = 99) double lower,
            @ForAll @DoubleRange(min = -1, max = 1) double drift) {
        final FirstPassage passage = new FirstPassage(drift, 0.7, 0.05);
        assertThat(passage.surviveCorridor(100, lower, 1e6)).isCloseTo(1 - passage.down(100, lower), within(1e-13));
    }

    @Property(seed = "27")
    void bothSeriesOfTheCorridorAgreeWhereTheyMeet(
            @ForAll @DoubleRange(min = 0.2, max = 2.2) double below,
            @ForAll @DoubleRange(min = -1, max = 1) double drift) {
        final double narrow = new Corridor(below, 2.5 - below - 1e-9, drift).survival();
        final double wide = new Corridor(below, 2.5 - below + 1e-9, drift).survival();
        assertThat(narrow).isCloseTo(wide, within(1e-8));
        assertThat(wide).isGreaterThan(narrow);
    }

    @Test
    void aRareHitKeepsItsDigits() {
        // Two steps, the barrier 20 deviations of a step away: quadrature with 40 digits.
        final KilledWalk walk = new KilledWalk(0);
        assertThat(walk.hit(20, 2)).isCloseTo(1.0442437918813106e-45, withinPercentage(1e-9));
    }

    @Test
    void aBarrierAlreadyReachedIsHit() {
        final FirstPassage passage = new FirstPassage(0, 0.6, 1);
        assertThat(passage.down(100, 100)).isEqualTo(1);
        assertThat(passage.up(100, 90)).isEqualTo(1);
        assertThat(passage.surviveCorridor(100, 100, 120)).isZero();
    }

    @Test
    void badParametersAreNamed() {
        assertThatThrownBy(() -> new FirstPassage(0, 0, 1))
                .hasMessage("volatility must be positive and finite, got 0.0");
        assertThatThrownBy(() -> new FirstPassage(Double.NaN, 1, 1)).hasMessageContaining("drift must be finite");
        assertThatThrownBy(() -> new FirstPassage(0, 1, 1).down(0, 1)).hasMessageContaining("spot must be positive");
        assertThatThrownBy(() -> new FirstPassage(0, 1, 1).downAtDates(2, 1, 0))
                .hasMessageContaining("at least 1, got 0");
    }
}
