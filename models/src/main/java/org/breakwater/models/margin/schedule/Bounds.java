package org.breakwater.models.margin.schedule;

/** The ranges that figures of a schedule must lie in. */
final class Bounds {

    private Bounds() {}

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + value);
        }
    }

    static void requireRate(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], got " + rate);
        }
    }
}
