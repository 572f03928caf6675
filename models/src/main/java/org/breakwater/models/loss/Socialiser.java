package org.breakwater.models.loss;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Spreads a loss over solvent traders in proportion to a base; nobody pays more than the base or its own wealth, and failed
 * accounts pay nothing.
 */
public final class Socialiser {

    /** Caps bind for some traders on the first pass; the rest is spread over the others. */
    private static final int PASSES = 64;

    /** A loss is collected when rounding is all that is left of it. */
    private static final double ALMOST = 1 - 1e-13;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final EventSink events;
    private final double[] share;
    private final double[] room;

    public Socialiser(ResolvedBook book, AccountMargin margin, EventSink events) {
        this.book = book;
        this.margin = margin;
        this.events = events;
        this.share = new double[book.units()];
        this.room = new double[book.units()];
    }

    /**
     * Takes a loss from the quote balances of traders, for another trader: the ledger does not move.
     *
     * @param base what shares are proportional to
     * @param loss quote currency
     * @return quote currency collected
     */
    public double spread(VenueState s, LossLayer.Socialisation.Base base, double loss) {
        for (int u = 0; u < share.length; u++) {
            double wealth = failed(s, u) ? 0 : Math.max(0, margin.wealth(s, u));
            double profit = Math.max(0, margin.profit(s, u));
            switch (base) {
                case WINNERS_PROFIT -> share[u] = room[u] = Math.min(profit, wealth);
                case EQUITY -> share[u] = room[u] = wealth;
                case OPEN_INTEREST -> {
                    share[u] = margin.notional(s, u);
                    room[u] = wealth;
                }
            }
        }
        double collected = 0;
        for (int pass = 0; pass < PASSES && collected < loss * ALMOST; pass++) {
            double got = pass(s, loss - collected);
            if (!(got > 0)) {
                break;
            }
            collected += got;
        }
        return collected;
    }

    /** True if the unit has a deficit that waits for its turn: closed, and still owing. */
    private static boolean failed(VenueState s, int unit) {
        return !s.open[unit] && s.isOpen(unit);
    }

    private double pass(VenueState s, double loss) {
        double total = 0;
        for (int u = 0; u < share.length; u++) {
            total += room[u] > 0 ? share[u] : 0;
        }
        double collected = 0;
        for (int u = 0; u < share.length && total > 0; u++) {
            if (room[u] > 0 && share[u] > 0) {
                double paid = Math.min(room[u], loss * (share[u] / total));
                s.balance[book.balanceStart[u]] -= paid;
                s.open[u] |= s.balance[book.balanceStart[u]] < 0;
                room[u] -= paid;
                collected += paid;
                events.event(EventKind.SOCIALISED, u, -1, 0, 0, paid);
            }
        }
        return collected;
    }
}
