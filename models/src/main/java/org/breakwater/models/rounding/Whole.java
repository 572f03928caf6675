package org.breakwater.models.rounding;

/**
 * Exact arithmetic of whole numbers below 2^53 that are held in doubles. A product has up to 106 bits; it is the sum of the
 * rounded product and of its error, which {@link Math#fma} gives exactly (T. J. Dekker, "A floating-point technique for
 * extending the available precision", Numerische Mathematik 18, 1971). Nothing is allocated.
 */
public final class Whole {

    /** Whole numbers below this one are exact in a double: 2^53. */
    public static final double LIMIT = 0x1p53;

    private Whole() {}

    /** True for a whole number that a double holds exactly together with its neighbours. */
    public static boolean is(double x) {
        return Math.abs(x) < LIMIT && x == Math.rint(x);
    }

    /**
     * {@code floor(a·b/c)} for whole numbers, a and b not negative, c positive. A quotient that a double cannot tell from its
     * neighbours is the nearest double.
     */
    static double quotient(double a, double b, double c) {
        double q = Math.floor(a * b / c);
        if (!(q < LIMIT)) {
            return q;
        }
        while (remainder(a, b, q, c) < 0) {
            q--;
        }
        while (remainder(a, b, q, c) >= c) {
            q++;
        }
        return q;
    }

    /**
     * {@code a·b − c·d}, exact while its size is below 2^53 and of the right sign beyond: the sign that decides a comparison of
     * fractions. Whole numbers.
     */
    public static double remainder(double a, double b, double c, double d) {
        double left = a * b;
        double right = c * d;
        return (left - right) + (Math.fma(a, b, -left) - Math.fma(c, d, -right));
    }

    /** Largest whole number whose square is not above x, x whole and not negative. */
    public static double floorSqrt(double x) {
        double root = Math.floor(Math.sqrt(x));
        return root * root > x ? root - 1 : root;
    }
}
