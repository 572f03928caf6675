package org.breakwater.models.margin.option;

/** The ranges that figures of a margin of options must lie in; each refuses NaN. */
public final class Ranges {

    private Ranges() {}

    /** Returns a value that is finite and not negative. */
    public static double notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0 and finite, got " + value);
        }
        return value;
    }

    /** Returns a value that is finite and positive. */
    public static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite, got " + value);
        }
        return value;
    }

    /** Returns a value in [0, 1]. */
    public static double fraction(String name, double value) {
        return within(name, value, 0, 1);
    }

    /** Returns a value in a closed interval. */
    public static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " must be in [" + low + ", " + high + "], got " + value);
        }
        return value;
    }
}
