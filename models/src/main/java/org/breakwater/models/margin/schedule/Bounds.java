package org.breakwater.models.margin.schedule;

import java.util.List;

/** The ranges that figures of a schedule must lie in. */
final class Bounds {

    private Bounds() {}

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + value);
        }
    }

    /** A price scan nets positions, which no part of a composition can. */
    static List<MarginSchedule> requireComposable(List<MarginSchedule> parts) {
        if (parts.stream().anyMatch(PriceScan.class::isInstance)) {
            throw new IllegalArgumentException("a price scan must stand alone, not in a sum, a maximum or a multiple");
        }
        return List.copyOf(parts);
    }

    static void requireRate(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], got " + rate);
        }
    }
}
