package org.breakwater.models.loss.adl;

import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * How a debt of a closed account is shared over the positions that led to it: in proportion to their maintenance margin, or
 * to their notional where no margin is required. One set of shares at a time.
 */
public final class LegShares {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final double[] weight;
    private int first;
    private double total;

    public LegShares(ResolvedBook book, AccountMargin margin) {
        this.book = book;
        this.margin = margin;
        int most = 0;
        for (int u = 0; u < book.units(); u++) {
            most = Math.max(most, book.positionStart[u + 1] - book.positionStart[u]);
        }
        weight = new double[most];
    }

    /** Looks at the closed positions of a unit that settle in a balance slot. */
    public void look(VenueState s, int unit, int slot) {
        first = book.positionStart[unit];
        total = weigh(s, unit, slot, true);
        if (!(total > 0)) {
            total = weigh(s, unit, slot, false);
        }
    }

    /** True if the debt comes from a position at all. */
    public boolean any() {
        return total > 0;
    }

    /** Share of a position slot of the unit that was looked at; zero if it has none. */
    public double of(int position) {
        double own = weight[position - first];
        return own > 0 ? own / total : 0;
    }

    private double weigh(VenueState s, int unit, int slot, boolean byMargin) {
        double sum = 0;
        for (int p = first; p < book.positionStart[unit + 1]; p++) {
            weight[p - first] = weight(s, p, slot, byMargin);
            sum += weight[p - first];
        }
        return sum;
    }

    private double weight(VenueState s, int p, int slot, boolean byMargin) {
        if (s.closedQuantity[p] == 0 || book.settlementSlot[p] != slot) {
            return 0;
        }
        int i = book.positionInstrument[p];
        return byMargin
                ? margin.maintenance(s, p, s.closedQuantity[p])
                : Math.abs(s.closedQuantity[p] * s.markValue[i]);
    }
}
