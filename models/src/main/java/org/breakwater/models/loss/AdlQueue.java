package org.breakwater.models.loss;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.kernel.RankedUnits;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Auto-deleveraging. What the fund did not cover of a failed account is recovered by closing profitable positions on the
 * other side at the account's bankruptcy price b instead of the price f at which it was sold: the winner crosses with the
 * outside market, which gives its fill back at f, and {@code x·(b − f)} pays the deficit.
 *
 * <p>Winners rank by profit × leverage, {@code (profit/entry notional)·(notional/wealth)}, ties by keyed draw; each is
 * closed only as far as it stays solvent.
 */
public final class AdlQueue {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final Ledger ledger;
    private final EventSink events;
    private final RankedUnits ranking;

    public AdlQueue(ResolvedBook book, AccountMargin margin, Ledger ledger, EventSink events) {
        this.book = book;
        this.margin = margin;
        this.ledger = ledger;
        this.events = events;
        this.ranking = new RankedUnits(book.positions());
    }

    /**
     * Recovers part of a deficit from one leg of the failed account.
     *
     * @param leg position slot of the failed account
     * @param deficit whole deficit attributed to the leg, coins of its settlement asset
     * @param uncovered part of it that is still open
     * @param tieSeed seed of the keyed draw
     * @return coins recovered, credited to the leg's settlement slot
     */
    public double recover(VenueState s, int leg, double deficit, double uncovered, long tieSeed) {
        int i = book.positionInstrument[leg];
        double closed = s.closedQuantity[leg];
        double fill = book.inverse[i] ? closed / s.closedValue[leg] : s.closedValue[leg] / closed;
        double bankruptcy = book.inverse[i] ? 1 / (1 / fill - deficit / closed) : fill + deficit / closed;
        if (!(bankruptcy > 0 && bankruptcy < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        double wanted = Math.abs(closed) * (uncovered / deficit);
        rank(s, i, closed, tieSeed);
        double recovered = 0;
        for (int k = 0; k < ranking.size() && wanted > 0; k++) {
            int winner = ranking.get(k);
            double size = Math.min(wanted, feasible(s, winner, i, bankruptcy));
            if (size > 0) {
                recovered += deleverage(s, winner, leg, i, Math.signum(closed) * size, fill, bankruptcy);
                wanted -= size;
            }
        }
        return recovered;
    }

    /** Positions against the failed leg that are in profit, best first. */
    private void rank(VenueState s, int instrument, double closed, long tieSeed) {
        ranking.clear();
        for (int u = 0; u < book.units(); u++) {
            for (int p = book.positionStart[u]; s.open[u] && p < book.positionStart[u + 1]; p++) {
                if (book.positionInstrument[p] == instrument && s.quantity[p] * closed < 0) {
                    addIfWinner(s, u, p, instrument, tieSeed);
                }
            }
        }
        ranking.sort();
    }

    private void addIfWinner(VenueState s, int u, int p, int i, long tieSeed) {
        double profit = book.profit(i, s.quantity[p], s.entry[p], s.mark[i]);
        double wealth = margin.wealth(s, u);
        if (profit > 0 && wealth > 0) {
            double entryNotional = book.notional(i, Math.abs(s.quantity[p]), s.entry[p]);
            double leverage = margin.notional(s, u) / wealth;
            ranking.add(p, -(profit / entryNotional) * leverage, tieSeed, book.tieKey[u]);
            ranking.unit(p, u);
        }
    }

    private double feasible(VenueState s, int winner, int i, double price) {
        double size = Math.abs(s.quantity[winner]);
        double lossPerUnit = -book.profit(i, Math.signum(s.quantity[winner]), s.mark[i], price) * s.settlementPrice[i];
        double wealth = margin.wealth(s, ranking.unitOf(winner));
        return lossPerUnit > 0 ? Math.min(size, Math.max(0, wealth) / lossPerUnit) : size;
    }

    private double deleverage(VenueState s, int winner, int leg, int i, double outside, double fill, double price) {
        double closed = Math.abs(outside) >= Math.abs(s.quantity[winner]) ? s.quantity[winner] : -outside;
        double realised = book.profit(i, closed, s.entry[winner], price);
        double recovered = book.profit(i, -closed, fill, price);
        double loss = -book.profit(i, closed, s.mark[i], price) * s.settlementPrice[i];
        s.quantity[winner] -= closed;
        s.balance[book.settlementSlot[winner]] += realised;
        s.outsideQuantity[i] += closed;
        s.outsideValue[i] += book.inverse[i] ? closed / fill : closed * fill;
        s.balance[book.settlementSlot[leg]] += recovered;
        ledger.transfer(book.settlement[i], Party.CLEARING, Party.TRADERS, realised + recovered);
        int unit = ranking.unitOf(winner);
        if (s.quantity[winner] == 0) {
            s.open[unit] = holdsPosition(s, unit);
        }
        events.event(EventKind.DELEVERAGED, unit, i, closed, price, Math.max(0, loss));
        return recovered;
    }

    private boolean holdsPosition(VenueState s, int unit) {
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                return true;
            }
        }
        return false;
    }
}
