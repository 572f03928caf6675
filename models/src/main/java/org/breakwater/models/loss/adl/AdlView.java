package org.breakwater.models.loss.adl;

/** One position as a {@link AdlRanking} sees it: a view that is filled anew for each position. */
public final class AdlView {

    /** Unrealised profit, coins of the settlement asset. */
    public double profit;
    /** Notional at entry, coins of the settlement asset. */
    public double entryNotional;
    /** Notional at the mark, coins of the settlement asset. */
    public double markNotional;
    /** Notional at the mark, quote currency. */
    public double notional;
    /** Open notional of its account, quote currency. */
    public double accountNotional;
    /** Worth of its account, quote currency, positive. */
    public double wealth;
}
