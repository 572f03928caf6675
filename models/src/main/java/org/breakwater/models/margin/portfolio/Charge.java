package org.breakwater.models.margin.portfolio;

import org.breakwater.models.margin.portfolio.contingency.Contingency;

/**
 * A contingency and where it enters the requirement of an underlying.
 *
 * @param contingency what is charged
 * @param place where it enters
 */
public record Charge(Contingency contingency, Place place) {

    /**
     * Where a charge enters: {@code core = max(scan, instead…) + beside…}, {@code requirement = factor·max(core, atLeast…) +
     * unscaled… (+ initialOnly… where initial)}.
     */
    public enum Place {
        /** Stands against the largest loss of the grid: the greater counts. */
        INSTEAD_OF_SCAN,
        /** Added to the largest loss. */
        BESIDE_SCAN,
        /** What loss and charges come to at least. */
        AT_LEAST,
        /** Added as it is after the factor of initial or maintenance margin. */
        UNSCALED,
        /** The same, of initial margin alone. */
        INITIAL_ONLY
    }
}
