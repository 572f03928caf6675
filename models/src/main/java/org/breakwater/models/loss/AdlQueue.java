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
 * outside market, which gives its fill back at f, and {@code x·(value(b) − value(f))} pays the deficit.
 *
 * <p>Winners rank by profit × leverage, {@code (profit/entry notional)·(notional/wealth)}, ties by keyed draw; each is
 * closed only as far as it stays solvent.
 */
public final class AdlQueue {

    /** Share of the failed position below which nothing is left to close. */
    private static final double DUST = 1e-12;

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
        double fill = s.closedValue[leg] / closed;
        double bankruptcy = book.price(i, fill + deficit / closed);
        if (!(bankruptcy > 0 && bankruptcy < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        rank(s, i, closed, tieSeed);
        double wanted = Math.abs(closed) * (uncovered / deficit);
        double recovered = 0;
        for (int k = 0; k < ranking.size() && wanted > DUST * Math.abs(closed); k++) {
            int winner = ranking.get(k);
            double size = Math.min(wanted, feasible(s, winner, i, bankruptcy));
            if (size > 0) {
                double share = deficit * (size / Math.abs(closed));
                deleverage(s, winner, i, Math.copySign(size, -closed), fill, bankruptcy, share);
                s.balance[book.settlementSlot[leg]] += share;
                recovered += share;
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
        double profit = s.quantity[p] * (s.markValue[i] - book.entryValue[p]);
        double wealth = margin.wealth(s, u);
        if (profit > 0 && wealth > 0) {
            double entryNotional = Math.abs(s.quantity[p] * book.entryValue[p]);
            double leverage = margin.notional(s, u) / wealth;
            ranking.add(p, -(profit / entryNotional) * leverage, tieSeed, book.tieKey[u]);
            ranking.unit(p, u);
        }
    }

    private double feasible(VenueState s, int winner, int i, double price) {
        double size = Math.abs(s.quantity[winner]);
        double lossPerUnit =
                Math.signum(s.quantity[winner]) * (s.markValue[i] - book.value(i, price)) * s.settlementPrice[i];
        double wealth = margin.wealth(s, ranking.unitOf(winner));
        return lossPerUnit > 0 ? Math.min(size, Math.max(0, wealth) / lossPerUnit) : size;
    }

    /**
     * Closes part of a winner. It realises {@code quantity·(value(b) − value at entry)}, written as the profit at the fill
     * less what it gives to the deficit, so that both sums are exact.
     */
    private void deleverage(
            VenueState s, int winner, int i, double closed, double fill, double bankruptcy, double given) {
        int unit = ranking.unitOf(winner);
        double quantity = Math.abs(closed) >= Math.abs(s.quantity[winner]) ? s.quantity[winner] : closed;
        double atFill = quantity * (fill - book.entryValue[winner]);
        s.quantity[winner] -= quantity;
        s.balance[book.settlementSlot[winner]] += atFill - given;
        s.outsideQuantity[i] += quantity;
        s.outsideValue[i] += quantity * fill;
        ledger.transfer(book.settlement[i], Party.CLEARING, Party.TRADERS, atFill);
        s.open[unit] = s.isOpen(unit);
        double loss = quantity * (s.markValue[i] - book.value(i, bankruptcy));
        double rounding = DUST * Math.abs(quantity * s.markValue[i]);
        events.event(
                EventKind.DELEVERAGED,
                unit,
                i,
                quantity,
                bankruptcy,
                loss > rounding ? loss * s.settlementPrice[i] : 0);
    }
}
