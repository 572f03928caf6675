package org.breakwater.models.rounding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One division of products that may exceed 2^53, rounded once. In reach of doubles nothing is allocated; beyond it the products
 * are formed as large integers.
 */
public final class WideProduct {

    private WideProduct() {}

    /** {@code a·b·c/(d·e)}: whole numbers, unless the rounding is {@link Rounding#NONE}; d and e are not zero. */
    public static double ratio(Rounding rounding, double a, double b, double c, double d, double e) {
        if (rounding == Rounding.NONE || Whole.is(a * b) && Whole.is(c) && Whole.is(d * e)) {
            return rounding.mulDiv(a * b, c, d * e);
        }
        BigDecimal numerator = exact(a).multiply(exact(b)).multiply(exact(c));
        BigDecimal denominator = exact(d).multiply(exact(e));
        boolean negative = numerator.signum() * denominator.signum() < 0;
        return numerator.divide(denominator, 0, mode(rounding, negative)).doubleValue();
    }

    private static BigDecimal exact(double x) {
        return new BigDecimal(x);
    }

    private static RoundingMode mode(Rounding rounding, boolean negative) {
        return switch (rounding) {
            case NONE -> throw new IllegalArgumentException("a number that is not rounded has no mode");
            case DOWN -> RoundingMode.DOWN;
            case FLOOR -> RoundingMode.FLOOR;
            case CEILING -> RoundingMode.CEILING;
            case HALF_UP -> negative ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
            case HALF_AWAY -> RoundingMode.HALF_UP;
        };
    }
}
