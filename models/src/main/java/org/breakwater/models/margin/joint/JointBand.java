package org.breakwater.models.margin.joint;

import org.breakwater.models.state.VenueState;

/**
 * What the margin of positions that are margined together hangs on, as it once was: values and margins of contracts, which all
 * accounts share. While each stays close to the line along which it follows its underlying, what an account can lose is bounded.
 * Where the lines run, and how far from them is close, is an estimate; that they are followed is looked at every time, so the bound
 * asks nothing of the model that values come from. Confined to a worker.
 */
public interface JointBand {

    /** Remembers everything as it stands now and draws the lines. */
    void begin(VenueState s);

    /** True while everything follows its line. */
    boolean holds(VenueState s);

    /**
     * An upper bound of what the profit of a unit's covered positions less their maintenance margin can lose while the band holds,
     * asset prices among it; asked at the prices with which the band began. In quote currency, infinite where there is no bound. A
     * millionth of it is more than the rounding of these profits and margins.
     *
     * @param netted true if profits and losses of positions net one another in full
     */
    double reach(VenueState s, int unit, boolean netted);

    /** The most that the mark of one unit of a covered contract moves while the band holds, in quote currency. */
    double markMove(int instrument);
}
