package org.breakwater.models.kernel;

import org.apache.commons.math3.special.Beta;

/**
 * The regularised incomplete beta function I<sub>x</sub>(a, b), behind the binomial and Student t distributions.
 *
 * <p>Both x and y = 1 − x are arguments, so that neither tail loses digits to the subtraction. The continued fraction
 * (DLMF 8.17.22) is evaluated by Lentz's method on the side where it converges in O(√max(a, b)) terms.
 */
public final class IncompleteBeta {

    private static final double TINY = 1e-300;
    private static final double PRECISION = 0x1.0p-52;
    private static final int MOST_TERMS = 1_000_000;

    private IncompleteBeta() {}

    /**
     * Returns I<sub>x</sub>(a, b).
     *
     * @param x in [0, 1]
     * @param y 1 − x, as exactly as the caller knows it
     * @param a positive
     * @param b positive
     * @return a probability; its complement is {@code regularized(y, x, b, a)}
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static double regularized(double x, double y, double a, double b) {
        if (!(x >= 0 && y >= 0 && Math.abs(x + y - 1) < 1e-12 && a > 0 && b > 0)) {
            throw new IllegalArgumentException("x, y must be in [0, 1] with x + y = 1 and a, b positive, got " + x
                    + ", " + y + ", " + a + ", " + b);
        }
        if (x == 0 || y == 0) {
            return x == 0 ? 0 : 1;
        }
        return x <= (a + 1) / (a + b + 2) ? smallSide(x, y, a, b) : 1 - smallSide(y, x, b, a);
    }

    private static double smallSide(double x, double y, double a, double b) {
        final double logX = x < 0.5 ? StrictMath.log(x) : StrictMath.log1p(-y);
        final double logY = y < 0.5 ? StrictMath.log(y) : StrictMath.log1p(-x);
        final double front = StrictMath.exp(a * logX + b * logY - Beta.logBeta(a, b));
        return front / (a * fraction(x, a, b));
    }

    /** 1 + d1/(1 + d2/(1 + …)), by the modified Lentz method. */
    private static double fraction(double x, double a, double b) {
        double value = 1;
        double c = 1;
        double d = 0;
        for (int n = 1; n <= MOST_TERMS; n++) {
            final double term = coefficient(n, x, a, b);
            d = 1 / nonZero(1 + term * d);
            c = nonZero(1 + term / c);
            value *= c * d;
            if (Math.abs(c * d - 1) <= PRECISION) {
                return value;
            }
        }
        throw new ArithmeticException("the incomplete beta fraction does not converge for " + x + ", " + a + ", " + b);
    }

    private static double coefficient(int n, double x, double a, double b) {
        final double m = n / 2;
        return n % 2 == 0
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
