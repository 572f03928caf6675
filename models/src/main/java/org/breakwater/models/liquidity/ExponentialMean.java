package org.breakwater.models.liquidity;

/**
 * Means of {@code exp(x)} between two points, without differences of nearly equal numbers. With the middle m and half the
 * width h: an evenly weighted mean is {@code e^m·sinh(h)/h}; weighted by |x| it is {@code e^m·[sinh(h)/h + (h·cosh(h) −
 * sinh(h))/(h·m)]}.
 */
final class ExponentialMean {

    /** Below this the series are exact to the last digit. */
    private static final double SMALL = 1e-3;

    private ExponentialMean() {}

    /** Mean of {@code exp(x)} over {@code [a, b]}, every x counting the same. */
    static double even(double a, double b) {
        return StrictMath.exp(0.5 * (a + b)) * first(0.5 * (b - a));
    }

    /** Mean of {@code exp(x)} over {@code [a, b]}, each x counting with |x|; a and b on one side of zero. */
    static double rising(double a, double b) {
        double m = 0.5 * (a + b);
        double h = 0.5 * (b - a);
        return m == 0 ? 1 : StrictMath.exp(m) * (first(h) + second(h) / m);
    }

    /** {@code sinh(h)/h}. */
    private static double first(double h) {
        return Math.abs(h) < SMALL ? 1 + h * h / 6 * (1 + h * h / 20) : StrictMath.sinh(h) / h;
    }

    /** {@code cosh(h) − sinh(h)/h}. */
    private static double second(double h) {
        double square = h * h;
        return Math.abs(h) < 0.1
                ? square / 3 * (1 + square / 10 * (1 + square / 28 * (1 + square / 54)))
                : StrictMath.cosh(h) - StrictMath.sinh(h) / h;
    }
}
