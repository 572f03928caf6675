package org.breakwater.models.kernel;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Student's t distribution of scale one, with any positive number of degrees of freedom.
 *
 * <p>P(T ≤ −x) = ½ I<sub>ν/(ν+x²)</sub>(ν/2, ½) for x ≥ 0 (Abramowitz and Stegun 26.7.1).
 */
public final class StudentT {

    private static final double ACCURACY = 1e-15;
    private static final int MOST_EVALUATIONS = 1000;

    private StudentT() {}

    /**
     * Returns the cumulative probability.
     *
     * @param x any number
     * @param degreesOfFreedom ν, positive and finite
     * @return P(T ≤ x), with full relative accuracy for negative x
     * @throws IllegalArgumentException if ν is not positive and finite
     */
    public static double cdf(double x, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0 && degreesOfFreedom < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("degreesOfFreedom must be positive and finite, got " + degreesOfFreedom);
        }
        final double tail = lowerTail(Math.abs(x), degreesOfFreedom);
        return x <= 0 ? tail : 1 - tail;
    }

    /**
     * Returns a quantile.
     *
     * @param p a probability of (0, 1)
     * @param degreesOfFreedom ν, positive and finite
     * @return x with P(T ≤ x) = p
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static double quantile(double p, double degreesOfFreedom) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must be in (0, 1), got " + p);
        }
        if (p >= 0.5) {
            return p == 0.5 ? 0 : -quantile(1 - p, degreesOfFreedom);
        }
        double low = 0;
        double high = 1;
        while (cdf(-high, degreesOfFreedom) > p) {
            low = high;
            high *= 2;
        }
        final BrentSolver solver = new BrentSolver(ACCURACY, Double.MIN_NORMAL);
        return -solver.solve(
                MOST_EVALUATIONS, x -> StrictMath.log(lowerTail(x, degreesOfFreedom) / p), low, high, (low + high) / 2);
    }

    private static double lowerTail(double x, double nu) {
        if (Double.isInfinite(x)) {
            return 0;
        }
        final double square = x * x;
        return 0.5 * IncompleteBeta.regularized(nu / (nu + square), square / (nu + square), nu / 2, 0.5);
    }
}
