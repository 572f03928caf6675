package org.breakwater.models.result;

import org.jspecify.annotations.Nullable;

/**
 * A declared limit held against a figure. The upper end of the interval decides: a limit that the interval straddles is
 * not passed.
 *
 * @param scenario id of the scenario
 * @param metric id of the metric
 * @param value estimate, null when undefined
 * @param decisive the figure that was compared: upper end of the interval, or the value without one; null when undefined
 * @param max largest permitted value
 * @param verdict outcome
 */
public record LimitCheck(
        String scenario,
        String metric,
        @Nullable Double value,
        @Nullable Double decisive,
        double max,
        Verdict verdict) {

    /** Outcome of a limit. */
    public enum Verdict {
        PASSED,
        BREACHED,
        /** The interval straddles the limit: more paths are needed. */
        INCONCLUSIVE,
        /** The figure is undefined; counts as breached. */
        UNDEFINED
    }
}
