package org.breakwater.models.liquidation;

import org.breakwater.models.state.VenueState;

/** Learns of each fill before it is booked, and how far it displaced its asset. */
@FunctionalInterface
public interface FillListener {

    /**
     * A position is about to be filled.
     *
     * @param before state without the fill
     * @param displacement logarithmic displacement that the fill left, signed
     */
    void filled(VenueState before, int unit, int position, double displacement);
}
