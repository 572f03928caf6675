package org.breakwater.models.loss;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.kernel.RankedUnits;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Auto-deleveraging. What the fund did not cover of a failed account is recovered by closing profitable positions on the
 * other side at the account's bankruptcy price b instead of the price f at which it was sold: the winner crosses with the
 * outside market, which gives its fill back at f, and {@code x·(value(b) − value(f))} pays the deficit.
 *
 * <p>Winners rank by the policy's score, ties by keyed draw, once per moment; each is closed only as far as it stays solvent.
 */
public final class AdlQueue {

    /** Share of the failed position below which nothing is left to close. */
    private static final double DUST = 1e-12;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final AdlPolicy policy;
    private final Ledger ledger;
    private final EventSink events;
    private final int[][] slots;
    private final int[] unitOf;
    private final RankedUnits[] longs;
    private final RankedUnits[] shorts;
    private final boolean[] longsRanked;
    private final boolean[] shortsRanked;

    public AdlQueue(ResolvedBook book, AccountMargin margin, AdlPolicy policy, Ledger ledger, EventSink events) {
        this.book = book;
        this.margin = margin;
        this.policy = policy;
        this.ledger = ledger;
        this.events = events;
        int instruments = book.instrumentCount();
        slots = new int[instruments][];
        longs = new RankedUnits[instruments];
        shorts = new RankedUnits[instruments];
        longsRanked = new boolean[instruments];
        shortsRanked = new boolean[instruments];
        for (int i = 0; i < instruments; i++) {
            int instrument = i;
            slots[i] = IntStream.range(0, book.positions())
                    .filter(p -> book.positionInstrument[p] == instrument)
                    .toArray();
            longs[i] = new RankedUnits(slots[i].length);
            shorts[i] = new RankedUnits(slots[i].length);
        }
        unitOf = new int[book.positions()];
        for (int u = 0; u < book.units(); u++) {
            Arrays.fill(unitOf, book.positionStart[u], book.positionStart[u + 1], u);
        }
    }

    /** Begins a moment: winners are ranked anew, once for all failed accounts of the moment. */
    public void begin() {
        Arrays.fill(longsRanked, false);
        Arrays.fill(shortsRanked, false);
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
        RankedUnits ranking = ranking(s, i, closed < 0, tieSeed);
        double wanted = Math.abs(closed) * (uncovered / deficit);
        double recovered = 0;
        for (int k = 0; k < ranking.size() && wanted > DUST * Math.abs(closed); k++) {
            int winner = slots[i][ranking.get(k)];
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

    /** Positions of one side that are in profit, best first. */
    private RankedUnits ranking(VenueState s, int instrument, boolean ofLongs, long tieSeed) {
        RankedUnits ranking = ofLongs ? longs[instrument] : shorts[instrument];
        boolean[] ranked = ofLongs ? longsRanked : shortsRanked;
        if (!ranked[instrument]) {
            ranked[instrument] = true;
            ranking.clear();
            for (int k = 0; k < slots[instrument].length; k++) {
                double q = s.quantity[slots[instrument][k]];
                if (ofLongs ? q > 0 : q < 0) {
                    addIfWinner(s, ranking, instrument, k, tieSeed);
                }
            }
        }
        return ranking;
    }

    private void addIfWinner(VenueState s, RankedUnits ranking, int i, int k, long tieSeed) {
        int p = slots[i][k];
        double profit = s.quantity[p] * (s.markValue[i] - book.entryValue[p]);
        if (profit > 0) {
            double wealth = margin.wealth(s, unitOf[p]);
            double entryNotional = Math.abs(s.quantity[p] * book.entryValue[p]);
            double notional = margin.notional(s, unitOf[p]);
            if (wealth > 0) {
                double score = policy.ranking().score(profit, entryNotional, notional, wealth);
                ranking.add(k, -score, tieSeed, book.tieKey[unitOf[p]]);
            }
        }
    }

    private double feasible(VenueState s, int winner, int i, double price) {
        double size = Math.abs(s.quantity[winner]);
        double lossPerUnit =
                Math.signum(s.quantity[winner]) * (s.markValue[i] - book.value(i, price)) * s.settlementPrice[i];
        double wealth = margin.wealth(s, unitOf[winner]);
        return lossPerUnit > 0 ? Math.min(size, Math.max(0, wealth) / lossPerUnit) : size;
    }

    /**
     * Closes part of a winner. It realises {@code quantity·(value(b) − value at entry)}, written as the profit at the fill
     * less what it gives to the deficit, so that both sums are exact.
     */
    private void deleverage(
            VenueState s, int winner, int i, double closed, double fill, double bankruptcy, double given) {
        int unit = unitOf[winner];
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
