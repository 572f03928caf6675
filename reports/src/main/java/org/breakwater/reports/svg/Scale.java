package org.breakwater.reports.svg;

import java.util.List;

/** Places values on an axis. */
public sealed interface Scale permits LinearScale, LogScale {

    /** Coordinate of a value. */
    double at(double value);

    /** Marks with their labels, in order. */
    List<Tick> ticks();

    /**
     * A mark of an axis.
     *
     * @param value where it stands
     * @param label its text, empty for a minor mark
     */
    record Tick(double value, String label) {}
}
