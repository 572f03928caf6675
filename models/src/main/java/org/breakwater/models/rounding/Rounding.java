package org.breakwater.models.rounding;

/** How a division whose result must be a whole number is rounded. */
public enum Rounding {
    /** Not at all: plain doubles. */
    NONE,
    /** Towards zero. */
    DOWN,
    /** Towards minus infinity. */
    FLOOR,
    /** Towards plus infinity. */
    CEILING,
    /** To the nearest, a tie towards plus infinity. */
    HALF_UP,
    /** To the nearest, a tie away from zero. */
    HALF_AWAY;

    /** A value below this share of itself from a whole number is that number: what one division of doubles may be off by. */
    private static final double ALMOST = 1e-15;

    /**
     * {@code a·b/c} rounded as one exact division. The arguments are whole numbers and, like the result, below 2^53 in size;
     * with {@link #NONE} they may be any numbers.
     *
     * @param c not zero
     */
    public double mulDiv(double a, double b, double c) {
        if (this == NONE) {
            return a * b / c;
        }
        double size = Math.abs(a);
        double factor = Math.abs(b);
        double divisor = Math.abs(c);
        double quotient = Whole.quotient(size, factor, divisor);
        double rest = Whole.remainder(size, factor, quotient, divisor);
        boolean negative = a < 0 ^ b < 0 ^ c < 0;
        double rounded =
                rest > 0 && awayFromZero(negative, Double.compare(rest, divisor - rest)) ? quotient + 1 : quotient;
        return negative ? 0 - rounded : rounded;
    }

    /** A number rounded to a whole one; within the rounding of a double of a whole number, that number. */
    public double whole(double x) {
        double nearest = Math.rint(x);
        if (this == NONE || Math.abs(x - nearest) <= ALMOST * Math.abs(x)) {
            return this == NONE ? x : nearest + 0.0;
        }
        double size = Math.abs(x);
        double quotient = Math.floor(size);
        double rest = size - quotient;
        double rounded = awayFromZero(x < 0, Double.compare(rest, 0.5)) ? quotient + 1 : quotient;
        return x < 0 ? 0 - rounded : rounded;
    }

    /**
     * Whether a size that is not whole is rounded up.
     *
     * @param negative sign of the number
     * @param half order of the rest and one half
     */
    private boolean awayFromZero(boolean negative, int half) {
        return switch (this) {
            case NONE, DOWN -> false;
            case FLOOR -> negative;
            case CEILING -> !negative;
            case HALF_UP -> half > 0 || half == 0 && !negative;
            case HALF_AWAY -> half >= 0;
        };
    }
}
