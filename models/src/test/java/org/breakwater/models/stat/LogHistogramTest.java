package org.breakwater.models.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.junit.jupiter.api.Test;

class LogHistogramTest {

    @Property(seed = "20")
    void anAmountIsKnownToLessThanHalfAPercent(@ForAll @DoubleRange(min = -13, max = 41) @Scale(9) double logAmount) {
        final double amount = Math.exp(logAmount);
        final LogHistogram histogram = new LogHistogram();
        histogram.accept(amount);
        final Estimate median = histogram.quantile(0.5, 0.1);
        assertThat(median.value()).isCloseTo(amount, withinPercentage(0.4));
    }

    @Property(seed = "21", tries = 100)
    void quantilesAgreeWithTheSortedSampleAndBracketIt(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(seed);
        final double[] amounts = new double[2000];
        Arrays.setAll(amounts, i -> i % 5 == 0 ? 0 : 1e6 * Math.exp(2 * NormalSampler.next(random)));
        final LogHistogram even = new LogHistogram();
        final LogHistogram odd = new LogHistogram();
        for (int i = 0; i < amounts.length; i++) {
            (i % 2 == 0 ? even : odd).accept(amounts[i]);
        }
        odd.combine(even);
        Arrays.sort(amounts);
        final Estimate exact = QuantileEstimate.of(amounts, probability, 0.95);
        final Estimate binned = odd.quantile(probability, 0.95);
        assertThat(odd.total()).isEqualTo(2000);
        assertThat(odd.zeros()).isEqualTo(400);
        assertThat(binned.value()).isCloseTo(exact.value(), withinPercentage(0.4));
        assertThat(binned.lower()).isLessThanOrEqualTo(exact.lower());
        assertThat(binned.upper()).isGreaterThanOrEqualTo(exact.upper());
    }

    @Test
    void theTailOfAHistogramAgreesWithThatOfTheSample() {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(81);
        final double[] amounts = new double[20_000];
        Arrays.setAll(amounts, i -> i % 3 == 0 ? 0 : 1e6 * Math.exp(NormalSampler.next(random)));
        final LogHistogram histogram = new LogHistogram();
        for (double amount : amounts) {
            histogram.accept(amount);
        }
        Arrays.sort(amounts);
        final Estimate exact = TailEstimate.of(amounts, 0.99, 0.95).expectedShortfall();
        final Estimate binned = histogram.tail(0.99, 0.95).expectedShortfall();
        assertThat(binned.value()).isCloseTo(exact.value(), withinPercentage(0.4));
        assertThat(binned.lower()).isCloseTo(exact.lower(), withinPercentage(0.6));
        assertThat(binned.upper()).isCloseTo(exact.upper(), withinPercentage(0.6));
    }

    @Test
    void extremeAmountsShareTheOutermostCells() {
        final LogHistogram histogram = new LogHistogram();
        histogram.accept(Double.MIN_VALUE);
        histogram.accept(1e300);
        assertThat(histogram.quantile(0.5, 0.5).lower()).isZero();
        assertThat(histogram.quantile(0.9, 0.5).upper()).isInfinite();
        assertThat(histogram.zeros()).isZero();
    }

    @Test
    void aNegativeOrInfiniteAmountIsRefused() {
        assertThatThrownBy(() -> new LogHistogram().accept(-1)).hasMessageContaining("got -1.0");
        assertThatThrownBy(() -> new LogHistogram().accept(Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> new LogHistogram().quantile(0.5, 0.9))
                .hasMessageContaining("count must be at least 1");
    }
}
