package org.breakwater.models.engine.check;

import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.state.VenueState;

/**
 * The seam of the sole hot loop: which open units breach their margin now. Every implementation must report the same units
 * as {@link ReferenceCheck}, decided by the same formula.
 */
public interface AccountCheck {

    /**
     * Begins a path.
     *
     * @param s the venue at its start, revalued
     * @param path what prices will do outside the venue
     */
    void start(VenueState s, PathBuffer path);

    /** Learns to which point of the path the coming looks belong, or on the way to which. */
    default void enter(int point) {}

    /**
     * Writes the numbers of all breaching units in ascending order.
     *
     * @param s prices revalued
     * @param into as long as there are units
     * @return how many
     */
    int breached(VenueState s, int[] into);

    /** Learns that a unit's holdings have changed. */
    default void touched(int unit) {}

    /** Learns that holdings of many units have changed, as by funding. */
    default void touchedAll() {}
}
