package org.breakwater.models.margin;

import org.breakwater.models.oracle.OracleFeed;
import org.breakwater.models.oracle.Purpose;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Turns prices into the columns of a state that margins are reckoned from, after prices or marks have moved. */
final class Valuation {

    private final ResolvedBook book;
    private final double[] weight;

    /** @param weight fraction of its index price that each asset counts for, where that is all there is to it */
    Valuation(ResolvedBook book, double[] weight) {
        this.book = book;
        this.weight = weight;
    }

    /** Contracts at the mark, balances and settlement assets at the index. */
    void atMarkAndIndex(VenueState s) {
        settle(s);
        for (int i = 0; i < s.markValue.length; i++) {
            value(s, i, s.markValue[i]);
        }
        for (int a = 0; a < s.index.length; a++) {
            s.balancePrice[VenueState.side(a, true)] = s.index[a];
            s.balancePrice[VenueState.side(a, false)] = s.index[a];
        }
    }

    /** Everything at the price that the venue uses for it. */
    void byPurpose(VenueState s, OracleFeed prices) {
        settle(s);
        for (int i = 0; i < s.markValue.length; i++) {
            value(s, prices, i, true);
            value(s, prices, i, false);
        }
        for (int a = 0; a < s.index.length; a++) {
            s.balancePrice[VenueState.side(a, true)] = prices.collateralPrice(s, a, true);
            s.balancePrice[VenueState.side(a, false)] = prices.collateralPrice(s, a, false);
        }
    }

    /** One contract at one value for all purposes. */
    static void value(VenueState s, int instrument, double value) {
        s.markValue[instrument] = value;
        for (int at = VenueState.side(instrument, true); at <= VenueState.side(instrument, false); at++) {
            s.initialValue[at] = value;
            s.marginValue[at] = value;
            s.profitValue[at] = value;
        }
    }

    private void value(VenueState s, OracleFeed prices, int i, boolean held) {
        int at = VenueState.side(i, held);
        s.initialValue[at] = book.value(i, prices.contractPrice(s, Purpose.INITIAL, i, held));
        s.marginValue[at] = book.value(i, prices.contractPrice(s, Purpose.MAINTENANCE, i, held));
        s.profitValue[at] = book.value(i, prices.contractPrice(s, Purpose.TRIGGER, i, held));
    }

    private void settle(VenueState s) {
        for (int a = 0; a < weight.length; a++) {
            s.collateralPrice[a] = s.index[a] * weight[a];
        }
        for (int i = 0; i < s.settlementPrice.length; i++) {
            s.settlementPrice[i] = s.index[book.settlement[i]];
            s.markValue[i] = book.value(i, s.mark[i]);
        }
    }
}
