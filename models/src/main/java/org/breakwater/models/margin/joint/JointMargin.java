package org.breakwater.models.margin.joint;

import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Margin of the positions of a unit that are margined together: options by a rule that sees all of them, or a whole portfolio by a
 * grid of scenarios. Confined to a worker: {@link #revalue} works out what all accounts of a moment share. Amounts are in quote
 * currency.
 */
public interface JointMargin {

    /** True for contracts that are margined together. */
    boolean covers(int instrument);

    /** Works out what all accounts share, after prices have moved. */
    void revalue(VenueState s);

    /**
     * Margin of all covered positions of a unit, not negative.
     *
     * @param forInitial true for initial, false for maintenance margin
     */
    double required(VenueState s, int unit, boolean forInitial);

    /** Margin of a quantity of a covered contract, were it the only position, not negative. */
    double alone(VenueState s, int instrument, double quantity, boolean forInitial);

    /**
     * A band in which accounts have a bound; null if the rule has none, so that they are looked at every time.
     *
     * @param width half width: a fraction of prices
     */
    default @Nullable JointBand band(double width) {
        return null;
    }
}
