package org.breakwater.models.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.breakwater.models.kernel.ChiSquare;
import org.breakwater.models.kernel.StudentT;
import org.breakwater.models.stat.KolmogorovSmirnov;
import org.breakwater.models.stat.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplersTest {

    private static final double LOWEST_P = 0.001;

    private final Xoshiro256StarStar random = new Xoshiro256StarStar(21);

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 0.01, 0.3, 1, 4.5, 10, 31, 100, 1000})
    void poissonCountsHaveTheirMeanAndVariance(double mean) {
        final int count = 200_000;
        final PoissonSampler sampler = new PoissonSampler(mean);
        final Moments moments = new Moments();
        for (int i = 0; i < count; i++) {
            moments.accept(sampler.next(random));
        }
        assertThat(moments.mean()).isCloseTo(mean, within(4 * Math.sqrt(mean / count)));
        final double errorOfVariance = Math.sqrt((mean + 2 * mean * mean) / count);
        assertThat(moments.variance()).isCloseTo(mean, within(4 * errorOfVariance + mean / count));
    }

    @Test
    void poissonCountsPassAChiSquareTest() {
        final int count = 1_000_000;
        final PoissonSampler sampler = new PoissonSampler(2.5);
        final long[] seen = new long[11];
        for (int i = 0; i < count; i++) {
            seen[Math.min(10, sampler.next(random))]++;
        }
        double statistic = 0;
        double probability = Math.exp(-2.5);
        double rest = 1;
        for (int k = 0; k <= 10; k++) {
            final double expected = count * (k == 10 ? rest : probability);
            statistic += (seen[k] - expected) * (seen[k] - expected) / expected;
            rest -= probability;
            probability *= 2.5 / (k + 1);
        }
        assertThat(ChiSquare.survival(statistic, 10)).isGreaterThan(LOWEST_P);
    }

    @Test
    void poissonOfMeanZeroIsZeroAndOfABadMeanAnError() {
        assertThat(new PoissonSampler(0).next(random)).isZero();
        assertThatThrownBy(() -> new PoissonSampler(Double.NaN)).hasMessageContaining("mean must be in [0, 1e6]");
        assertThatThrownBy(() -> new PoissonSampler(-1)).hasMessageContaining("got -1.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 2.5, 4, 30})
    void studentVariatesPassKolmogorovSmirnov(double degrees) {
        final StudentTSampler sampler = new StudentTSampler(degrees);
        final double[] sample = new double[100_000];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = sampler.next(random);
        }
        assertThat(KolmogorovSmirnov.of(sample, x -> StudentT.cdf(x, degrees)).pValue())
                .isGreaterThan(LOWEST_P);
    }

    @Test
    void studentVariatesScaleToUnitVariance() {
        final StudentTSampler sampler = new StudentTSampler(10);
        final Moments moments = new Moments();
        for (int i = 0; i < 500_000; i++) {
            moments.accept(sampler.unitVarianceScale() * sampler.next(random));
        }
        assertThat(moments.variance()).isCloseTo(1, within(0.02));
        assertThatThrownBy(new StudentTSampler(2)::unitVarianceScale).hasMessageContaining("must exceed 2");
    }

    @Test
    void exponentialVariatesPassKolmogorovSmirnov() {
        final double[] sample = new double[100_000];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = ExponentialSampler.next(random);
        }
        assertThat(KolmogorovSmirnov.of(sample, x -> -Math.expm1(-x)).pValue()).isGreaterThan(LOWEST_P);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000, (1 << 30) + 1, Integer.MAX_VALUE})
    void boundedIntegersStayInTheirRangeAndAreUniform(int bound) {
        final int count = 100_000;
        final int cells = Math.min(bound, 7);
        final long[] seen = new long[cells];
        for (int i = 0; i < count; i++) {
            final int value = random.nextInt(bound);
            assertThat(value).isBetween(0, bound - 1);
            seen[(int) ((long) value * cells / bound)]++;
        }
        double statistic = 0;
        for (long cell : seen) {
            final double expected = (double) count / cells;
            statistic += (cell - expected) * (cell - expected) / expected;
        }
        // Cells of 1000 differ in size by one part in 142, which this sample cannot see.
        assertThat(ChiSquare.survival(statistic, Math.max(1, cells - 1))).isGreaterThan(LOWEST_P);
    }

    @Test
    void theGeneratorRefusesABoundBelowOneAndAnEmptyState() {
        assertThatThrownBy(() -> random.nextInt(0)).hasMessage("bound must be positive, got 0");
        assertThatThrownBy(() -> random.setState(0, 0, 0, 0)).hasMessageContaining("must not be all zero");
    }

    @Test
    void theBitsOfTheSamplersAreAFormat() {
        final PoissonSampler poisson = new PoissonSampler(0.3);
        final StudentTSampler student = new StudentTSampler(4.5);
        new RandomStreams(1).open(2, 3, random);
        long hash = 0;
        for (int i = 0; i < 10_000; i++) {
            hash = 31 * hash + poisson.next(random);
            hash = 31 * hash + Double.doubleToRawLongBits(student.next(random));
            hash = 31 * hash + Double.doubleToRawLongBits(ExponentialSampler.next(random));
            hash = 31 * hash + random.nextInt(1000);
        }
        assertThat(hash).isEqualTo(-2298890742942139876L);
    }
}
