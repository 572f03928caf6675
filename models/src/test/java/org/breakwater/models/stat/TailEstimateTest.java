package org.breakwater.models.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.breakwater.models.kernel.StandardNormal;
import org.breakwater.models.random.ExponentialSampler;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.junit.jupiter.api.Test;

class TailEstimateTest {

    @Test
    void expectedShortfallCountsTheFractionAtTheQuantile() {
        final double[] losses = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        final TailEstimate tail = TailEstimate.of(losses, 0.75, 0.9);
        assertThat(tail.valueAtRisk().value()).isEqualTo(8);
        assertThat(tail.expectedShortfall().value()).isCloseTo((0.5 * 8 + 9 + 10) / 2.5, within(1e-14));
    }

    @Test
    void productsThatRoundUpwardsDoNotShiftTheRank() {
        final double[] losses = new double[100];
        Arrays.setAll(losses, i -> i + 1.0);
        assertThat(QuantileEstimate.of(losses, 0.07, 0.9).value()).isEqualTo(7);
        assertThat(QuantileEstimate.of(losses, 0.57, 0.9).value()).isEqualTo(57);
    }

    @Test
    void aSampleTooSmallForItsLevelHasNoUpperBound() {
        final double[] losses = new double[100];
        Arrays.setAll(losses, i -> i);
        final TailEstimate tail = TailEstimate.of(losses, 0.99, 0.95);
        assertThat(tail.valueAtRisk().upper()).isInfinite();
        assertThat(tail.expectedShortfall().upper()).isInfinite();
        assertThat(tail.expectedShortfall().method()).isEqualTo(IntervalMethod.TAIL_UNBOUNDED);
        assertThat(tail.expectedShortfall().lower())
                .isEqualTo(tail.valueAtRisk().lower());
    }

    @Test
    void aFundThatWasNeverDrawnHasAZeroTailBoundedBelow() {
        final TailEstimate tail = TailEstimate.of(new double[1000], 0.99, 0.95);
        assertThat(tail.expectedShortfall().value()).isZero();
        assertThat(tail.expectedShortfall().within(0, Double.POSITIVE_INFINITY).lower())
                .isZero();
        assertThat(tail.expectedShortfall().upper()).isInfinite();
    }

    @Test
    void intervalsOfNormalLossesCoverAsStated() {
        final double trueShortfall = StandardNormal.density(StandardNormal.quantile(0.95)) / 0.05;
        final double trueQuantile = StandardNormal.quantile(0.95);
        final double[] coverage = coverage(NormalSampler::next, trueQuantile, trueShortfall);
        assertThat(coverage[0]).isBetween(0.93, 0.98);
        assertThat(coverage[1]).isBetween(0.91, 0.97);
    }

    @Test
    void intervalsOfMostlyZeroExponentialLossesCoverAsStated() {
        // One path in ten loses an exponential amount: beyond the quantile ln 2 the mean excess is one.
        final double[] coverage =
                coverage(r -> r.nextDouble() < 0.1 ? ExponentialSampler.next(r) : 0, Math.log(2), 1 + Math.log(2));
        assertThat(coverage[0]).isBetween(0.93, 0.98);
        assertThat(coverage[1]).isBetween(0.91, 0.97);
    }

    @Test
    void aLevelOutsideTheUnitIntervalIsRefused() {
        assertThatThrownBy(() -> TailEstimate.of(new double[] {1}, 1, 0.95))
                .hasMessageContaining("probability in (0, 1)");
        assertThatThrownBy(() -> TailEstimate.of(new double[0], 0.9, 0.95)).hasMessageContaining("at least 1");
    }

    /** Shares of 1,000 samples of 1,000 losses whose intervals at 95 % hold VaR and ES of the level 95 %. */
    private static double[] coverage(ToDoubleFunction<Xoshiro256StarStar> loss, double quantile, double shortfall) {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(31);
        final double[] share = new double[2];
        for (int sample = 0; sample < 1000; sample++) {
            final double[] losses = new double[1000];
            Arrays.setAll(losses, i -> loss.applyAsDouble(random));
            Arrays.sort(losses);
            final TailEstimate tail = TailEstimate.of(losses, 0.95, 0.95);
            share[0] += covers(tail.valueAtRisk(), quantile) / 1000;
            share[1] += covers(tail.expectedShortfall(), shortfall) / 1000;
        }
        return share;
    }

    private static double covers(Estimate estimate, double truth) {
        return estimate.lower() <= truth && truth <= estimate.upper() ? 1 : 0;
    }
}
