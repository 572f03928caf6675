package org.breakwater.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class DistributionsTest {

    @Property(seed = "8")
    void theNormalQuantileInvertsTheCdf(@ForAll @DoubleRange(min = -37, max = 0) @Scale(6) double z) {
        assertThat(StandardNormal.quantile(StandardNormal.cdf(z))).isCloseTo(z, within(3e-15 * (2 + Math.abs(z))));
    }

    @Property(seed = "9")
    void theTwoNormalTailsSumToOne(@ForAll @DoubleRange(min = -40, max = 40) double z) {
        assertThat(StandardNormal.cdf(z) + StandardNormal.cdf(-z)).isCloseTo(1, within(1e-15));
    }

    @Test
    void theNormalQuantileIsInfiniteAtTheEndsAndRefusesWhatIsNoProbability() {
        assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> StandardNormal.quantile(Double.NaN)).hasMessageContaining("p must be in [0, 1]");
    }

    @Property(seed = "10")
    void theStudentQuantileInvertsTheCdf(
            @ForAll @DoubleRange(min = -50, max = 50) double x, @ForAll @DoubleRange(min = 0.6, max = 500) double nu) {
        final double p = StudentT.cdf(x, nu);
        if (p > 1e-280 && p < 0.999) {
            assertThat(StudentT.quantile(p, nu)).isCloseTo(x, within(1e-11 * (1 + Math.abs(x))));
        }
    }

    @Test
    void studentOfManyDegreesIsNormalAndOfOneIsCauchy() {
        assertThat(StudentT.cdf(-3, 1e9)).isCloseTo(StandardNormal.cdf(-3), withinPercentage(1e-5));
        assertThat(StudentT.cdf(-7, 1)).isCloseTo(0.5 - Math.atan(7) / Math.PI, within(1e-15));
        assertThat(StudentT.cdf(Double.NEGATIVE_INFINITY, 3)).isZero();
    }

    @Property(seed = "11")
    void theIncompleteBetaAndItsComplementSumToOne(
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(8) double x,
            @ForAll @DoubleRange(min = 0.1, max = 1e4) double a,
            @ForAll @DoubleRange(min = 0.1, max = 1e4) double b) {
        assertThat(IncompleteBeta.regularized(x, 1 - x, a, b) + IncompleteBeta.regularized(1 - x, x, b, a))
                .isCloseTo(1, within(1e-12));
    }

    @Property(seed = "12")
    void theBinomialQuantileIsTheFirstCountThatReachesTheLevel(
            @ForAll @IntRange(min = 1, max = 5000) int trials,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(4) double probability,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(4) double level) {
        final long count = Binomial.quantile(level, trials, probability);
        assertThat(Binomial.cdf(count, trials, probability)).isGreaterThanOrEqualTo(level);
        assertThat(Binomial.cdf(count - 1, trials, probability)).isLessThan(level);
    }

    @Test
    void smallBinomialsMatchTheirSums() {
        assertThat(Binomial.cdf(2, 4, 0.5)).isCloseTo(11.0 / 16, within(1e-15));
        assertThat(Binomial.cdf(-1, 4, 0.5)).isZero();
        assertThat(Binomial.cdf(4, 4, 0.5)).isEqualTo(1);
    }

    @Property(seed = "13", tries = 50)
    void gaussLegendreIntegratesPolynomialsOfItsDegree(@ForAll @IntRange(min = 1, max = 64) int count) {
        final GaussLegendre rule = new GaussLegendre(count);
        final int degree = 2 * count - 1;
        double integral = 0;
        for (int i = 0; i < count; i++) {
            integral += rule.weight(i) * Math.pow(rule.node(i), degree);
        }
        assertThat(integral * (degree + 1)).isCloseTo(1, within(1e-13));
    }
}
