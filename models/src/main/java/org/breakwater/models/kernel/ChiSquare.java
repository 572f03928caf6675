package org.breakwater.models.kernel;

import org.apache.commons.math3.special.Gamma;

/** The chi-square distribution: the null law of likelihood-ratio tests. */
public final class ChiSquare {

    private static final double PRECISION = 1e-16;
    private static final int MOST_TERMS = 100_000;

    private ChiSquare() {}

    /**
     * Returns the upper tail probability, the p-value of a test.
     *
     * @param x the statistic, not negative
     * @param degreesOfFreedom positive
     * @return P(X > x) = Q(ν/2, x/2), the regularised upper incomplete gamma function, accurate in the far tail
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static double survival(double x, double degreesOfFreedom) {
        if (!(x >= 0 && degreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "x must not be negative and degreesOfFreedom positive, got " + x + ", " + degreesOfFreedom);
        }
        return Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2, PRECISION, MOST_TERMS);
    }
}
