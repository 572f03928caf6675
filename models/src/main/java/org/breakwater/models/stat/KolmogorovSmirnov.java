package org.breakwater.models.stat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.breakwater.models.kernel.StandardNormal;

/**
 * The one-sample Kolmogorov–Smirnov test of a sample against a continuous distribution.
 *
 * <p>The p-value is exact for small samples (G. Marsaglia, W. W. Tsang, J. Wang, J. Statistical Software 8(18) (2003)) and
 * Pelz and Good's expansion for larger ones, both by commons-math3.
 *
 * @param statistic D = sup |F<sub>n</sub>(x) − F(x)|
 * @param pValue P(D<sub>n</sub> ≥ D) under the null, in [0, 1]
 */
public record KolmogorovSmirnov(double statistic, double pValue) {

    /**
     * Tests a sample.
     *
     * @param sample at least one value, in any order, unchanged
     * @param cdf the distribution function of the null
     * @return statistic and p-value
     */
    public static KolmogorovSmirnov of(double[] sample, DoubleUnaryOperator cdf) {
        final double[] sorted = sample.clone();
        Arrays.sort(sorted);
        final double n = sorted.length;
        double statistic = 0;
        for (int i = 0; i < sorted.length; i++) {
            final double probability = cdf.applyAsDouble(sorted[i]);
            statistic = Math.max(statistic, Math.max(probability - i / n, (i + 1) / n - probability));
        }
        return new KolmogorovSmirnov(statistic, pValue(statistic, sorted.length));
    }

    /** Gives the test a generator, which only two-sample tests use, lest it seed one from the clock. */
    @SuppressWarnings("deprecation")
    private static double pValue(double statistic, int count) {
        return Math.max(0, 1 - new KolmogorovSmirnovTest(new Well19937c(1)).cdf(statistic, count));
    }

    /**
     * Tests z-scores against the standard normal distribution.
     *
     * @param sample at least one value
     * @return statistic and p-value
     */
    public static KolmogorovSmirnov standardNormal(double[] sample) {
        return of(sample, StandardNormal::cdf);
    }
}
