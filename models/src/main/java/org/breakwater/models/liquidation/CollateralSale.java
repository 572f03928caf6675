package org.breakwater.models.liquidation;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.Party;
import org.breakwater.models.loss.SpotDesk;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Ends an account that holds no position: sells its collateral in the venue's order for what it owes, buys back what it owes
 * in coins, and hands the rest to the waterfall.
 */
final class CollateralSale {

    /** Sales and purchases displace prices; what they leave open shrinks with every pass. */
    private static final int PASSES = 16;

    /** Share of all that moved through a balance below which a debt is rounding. */
    private static final double ROUNDING = 1e-13;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final DeficitResolution deficits;
    private final SpotDesk desk;
    private final CollateralSeizing seizing;
    private final EventSink events;

    CollateralSale(
            ResolvedBook book,
            AccountMargin margin,
            DeficitResolution deficits,
            SpotDesk desk,
            CollateralSeizing seizing,
            EventSink events) {
        this.book = book;
        this.margin = margin;
        this.deficits = deficits;
        this.desk = desk;
        this.seizing = seizing;
        this.events = events;
    }

    /** A unit without positions: raises quote currency from collateral for its debts, then hands on what is missing. */
    void finish(MarketState m, VenueState s, int unit) {
        s.open[unit] = false;
        s.orderSeconds[unit] = Double.NaN;
        double generosity = 1;
        for (int pass = 0; pass < PASSES && debts(s, unit) > 0 && hasPositiveBalance(s, unit); pass++) {
            raiseQuote(m, s, unit, generosity);
            buyBackDebts(m, s, unit);
            generosity *= 4;
        }
        events.event(EventKind.CLOSED, unit, -1, 0, 0, margin.wealth(s, unit));
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            if (s.balance[b] < 0) {
                deficits.cover(m, s, unit, b, rounding(s, unit, b));
            }
        }
    }

    /** Coins of a balance that are within the rounding of the sums that led to it. */
    private double rounding(VenueState s, int unit, int slot) {
        double gross = Math.abs(book.balance[slot]);
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (book.settlementSlot[p] == slot) {
                double value = Math.abs(s.markValue[book.positionInstrument[p]]);
                gross += Math.abs(book.quantity[p]) * (Math.abs(book.entryValue[p]) + value);
            }
        }
        return ROUNDING * gross;
    }

    /** Coins that are bought back may cost much more than their mid: every pass raises more of what the mid would ask. */
    private void raiseQuote(MarketState m, VenueState s, int unit, double generosity) {
        int quoteSlot = book.balanceStart[unit];
        for (int b = quoteSlot + 1; b < book.balanceStart[unit + 1]; b++) {
            double need = generosity * debts(s, unit) - Math.max(0, s.balance[quoteSlot]);
            if (need > 0 && s.balance[b] > 0 && seizing.applies()) {
                seizing.seize(m, s, unit, b, need);
            } else if (need > 0 && s.balance[b] > 0) {
                desk.sell(m, s, Party.TRADERS, unit, s.balance, b, quoteSlot, book.balanceAsset[b], need);
            }
        }
    }

    private double debts(VenueState s, int unit) {
        double sum = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            sum += debt(s, unit, b) * s.traded[book.balanceAsset[b]];
        }
        return sum;
    }

    /** Coins that a balance owes; what is within its rounding is nothing to trade for. */
    private double debt(VenueState s, int unit, int slot) {
        double owed = -s.balance[slot];
        return owed > 0 && owed > rounding(s, unit, slot) ? owed : 0;
    }

    private void buyBackDebts(MarketState m, VenueState s, int unit) {
        int quoteSlot = book.balanceStart[unit];
        for (int b = quoteSlot + 1; b < book.balanceStart[unit + 1]; b++) {
            double owed = debt(s, unit, b);
            if (owed > 0 && s.balance[quoteSlot] > 0) {
                desk.buy(m, s, Party.TRADERS, unit, s.balance, b, quoteSlot, book.balanceAsset[b], owed);
            }
        }
    }

    private boolean hasPositiveBalance(VenueState s, int unit) {
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            if (s.balance[b] > 0) {
                return true;
            }
        }
        return false;
    }
}
