package org.breakwater.models.margin.joint;

import java.util.Arrays;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.margin.portfolio.reach.ScanSlopes;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * The part of a band that all rules share: what covered contracts are worth for every purpose, and what they are quoted at. The first
 * contract of an underlying tells how far it has moved.
 */
final class ValueBand {

    /** Values of a contract: at the mark, for profit where held and where owed, and as the rule of options knows it. */
    private static final int VALUES = 4;

    /** How far a forward may move, in widths: it moves with its underlying, and apart from it as time passes. */
    private static final double FORWARD = 1.5;

    private final ResolvedBook book;
    private final ContractQuotes quotes;
    private final Listing listing;
    private final boolean[] covered;
    private final double width;
    private final ScanSlopes slopes;
    private final int[] reference;
    private final double[] seenIndex;
    private final double[] seenForward;
    private final double[] seenYears;
    private final double[] move;
    private final double[] now;
    private final double[] seen;
    private final double[] slope;
    private final double[] stray;
    private final double[] netSlope;

    ValueBand(ResolvedBook book, ContractQuotes quotes, boolean[] covered, double width) {
        this.book = book;
        this.quotes = quotes;
        this.listing = quotes.listing();
        this.covered = covered;
        this.width = width;
        slopes = new ScanSlopes(width);
        reference = new int[listing.underlyings()];
        for (int i = listing.contracts() - 1; i >= 0; i--) {
            reference[listing.underlying(i)] = i;
        }
        seenIndex = new double[listing.underlyings()];
        seenForward = new double[listing.contracts()];
        seenYears = new double[listing.series()];
        move = new double[listing.underlyings()];
        now = new double[VALUES];
        seen = new double[listing.contracts() * VALUES];
        slope = new double[seen.length];
        stray = new double[seen.length];
        netSlope = new double[listing.underlyings()];
    }

    /** The most that notional of anything grows to while the band holds, as a multiple of itself. */
    double growth() {
        double fallen = 1 - FORWARD * width;
        return fallen > 0 ? (1 + width) / fallen : Double.POSITIVE_INFINITY;
    }

    /** The farthest relative move of a forward. */
    double forwardWidth() {
        return FORWARD * width;
    }

    /** Estimates of slopes at this band's width. */
    ScanSlopes slopes() {
        return slopes;
    }

    void begin(VenueState s) {
        System.arraycopy(quotes.index, 0, seenIndex, 0, seenIndex.length);
        System.arraycopy(quotes.forward, 0, seenForward, 0, seenForward.length);
        System.arraycopy(quotes.years, 0, seenYears, 0, seenYears.length);
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                value(s, i);
                for (int v = 0; v < VALUES; v++) {
                    follow(i, v);
                }
            }
        }
    }

    private void value(VenueState s, int i) {
        double price = s.settlementPrice[i];
        now[0] = s.markValue[i] * price;
        now[1] = s.profitValue[VenueState.side(i, true)] * price;
        now[2] = s.profitValue[VenueState.side(i, false)] * price;
        now[3] = book.isOption(i) ? quotes.mark[i] : 0;
    }

    private void follow(int i, int v) {
        if (book.isOption(i)) {
            slopes.value(quotes, i);
        } else {
            slopes.linear(book.inverse[i] ? 0 : now[v], Math.abs(now[v]));
        }
        boolean apart = !book.inverse[i] && !book.isOption(i) && book.settlement[i] != book.quote;
        seen[i * VALUES + v] = now[v];
        slope[i * VALUES + v] = slopes.slope();
        stray[i * VALUES + v] = slopes.stray() + (apart ? 2 * width * Math.abs(now[v]) : 0);
    }

    boolean holds(VenueState s) {
        if (!quotesHold()) {
            return false;
        }
        for (int i = 0; i < covered.length; i++) {
            if (covered[i] && !holds(s, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(VenueState s, int i) {
        value(s, i);
        double x = moved(i);
        for (int v = 0; v < VALUES; v++) {
            int at = i * VALUES + v;
            if (!(Math.abs(now[v] - seen[at] - slope[at] * x) <= stray[at])) {
                return false;
            }
        }
        return true;
    }

    private boolean quotesHold() {
        for (int u = 0; u < move.length; u++) {
            double was = seenForward[reference[u]];
            move[u] = (quotes.forward[reference[u]] - was) / was;
            double index = Math.abs(quotes.index[u] - seenIndex[u]);
            if (!(Math.abs(move[u]) <= width) || !(index <= width * seenIndex[u])) {
                return false;
            }
        }
        for (int e = 0; e < seenYears.length; e++) {
            if (!(quotes.years[e] <= seenYears[e])) {
                return false;
            }
        }
        for (int i = 0; i < seenForward.length; i++) {
            if (!(Math.abs(quotes.forward[i] - seenForward[i]) <= FORWARD * width * seenForward[i])) {
                return false;
            }
        }
        return true;
    }

    /** Relative move of a contract's underlying since the band began, as of the last {@link #holds}. */
    double moved(int contract) {
        return move[listing.underlying(contract)];
    }

    /** The most that a unit's covered positions can lose, in quote currency; an entry value moves with its settlement asset. */
    double fall(VenueState s, int unit, boolean netted) {
        Arrays.fill(netSlope, 0);
        double away = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            double q = s.quantity[p];
            if (q != 0 && covered[i]) {
                int at = i * VALUES + (q > 0 ? 1 : 2);
                netSlope[listing.underlying(i)] += netted ? q * slope[at] : Math.abs(q * slope[at]);
                boolean fixed = book.settlement[i] == book.quote;
                double entry = fixed ? 0 : Math.abs(book.entryValue[p]) * s.settlementPrice[i] * width;
                away += Math.abs(q) * (stray[at] + entry);
            }
        }
        for (double net : netSlope) {
            away += Math.abs(net) * width;
        }
        return away;
    }

    /** The most that the mark of one unit moves. */
    double markMove(int contract) {
        int at = contract * VALUES;
        return Math.abs(slope[at]) * width + stray[at];
    }

    /** The most that an option's mark moves as the rule of options knows it. */
    double ruleMarkMove(int option) {
        return Math.abs(ruleMarkSlope(option)) * width + ruleMarkStray(option);
    }

    /** Change of that mark with the relative move of the underlying; 0 for what is no option. */
    double ruleMarkSlope(int contract) {
        return slope[contract * VALUES + VALUES - 1];
    }

    /** The farthest from that. */
    double ruleMarkStray(int contract) {
        return stray[contract * VALUES + VALUES - 1];
    }
}
