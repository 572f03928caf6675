package org.breakwater.models.loss;

import java.util.Arrays;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPair;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanks;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Deleveraging of accounts that still hold their positions: those whose order no market takes at its limit, all accounts of a
 * market that is closed for good, and winners whose profit outgrows the pool that owes it. The first two close the same
 * contracts of two accounts against one another (dYdX v4), the last closes them against the pool at the index (GMX v2).
 */
public final class AdlClosing {

    /** Share of a position below which nothing is left to close. */
    private static final double DUST = 1e-12;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final AdlPolicy policy;
    private final AdlPair pair;
    private final AdlRanks ranks;
    private final Ledger ledger;
    private final EventSink events;
    /** By instrument: profit of all longs, of all shorts, quote currency. */
    private final double[] longProfit;

    private final double[] shortProfit;

    AdlClosing(
            ResolvedBook book,
            AccountMargin margin,
            AdlPolicy policy,
            AdlPair pair,
            AdlRanks ranks,
            Ledger ledger,
            EventSink events) {
        this.book = book;
        this.margin = margin;
        this.policy = policy;
        this.pair = pair;
        this.ranks = ranks;
        this.ledger = ledger;
        this.events = events;
        this.longProfit = new double[book.instrumentCount()];
        this.shortProfit = new double[book.instrumentCount()];
    }

    /** Begins a moment: positions are ranked anew. */
    public void begin() {
        ranks.begin();
    }

    /** True if all accounts are closed, whatever they are worth. */
    public boolean isFinal() {
        return policy.trigger() instanceof AdlTrigger.FinalSettlement;
    }

    /**
     * Closes an account against others as far as the policy closes it and others bear it: at the bankruptcy price if it owes
     * more than it has, at the index if it does not and the market is closed for good.
     *
     * @return true if anything was closed
     */
    public boolean close(VenueState s, int unit, long tieSeed) {
        AdlPrice price = pair.price(s, unit, policy);
        if (price == null || price == AdlPrice.PREVIOUS_MARK || !isFinal() && price != AdlPrice.BANKRUPTCY) {
            return false;
        }
        boolean closed = false;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            closed |= s.quantity[p] != 0 && close(s, unit, p, price, tieSeed);
        }
        return closed;
    }

    private boolean close(VenueState s, int unit, int p, AdlPrice price, long tieSeed) {
        int i = book.positionInstrument[p];
        boolean ofLongs = s.quantity[p] < 0;
        double least = DUST * Math.abs(s.quantity[p]);
        boolean closed = false;
        int size = ranks.size(s, i, ofLongs, tieSeed);
        for (int k = 0; k < size && Math.abs(s.quantity[p]) > least; k++) {
            closed |= match(s, unit, p, ranks.position(s, i, ofLongs, k, tieSeed), price);
        }
        return closed;
    }

    private boolean match(VenueState s, int unit, int p, int other, AdlPrice price) {
        int otherUnit = ranks.unit(other);
        double size = Math.min(Math.abs(s.quantity[p]), Math.abs(s.quantity[other]));
        if (!(size > 0)) {
            return false;
        }
        if (policy.matching() == AdlMatching.WHILE_SOLVENT && price == AdlPrice.BANKRUPTCY) {
            size *= bearable(s, unit, p, otherUnit, size);
            return size > 0 && book(s, unit, p, other, size, quote(s, unit, p, size));
        }
        return book(s, unit, p, other, size, pair.quote(s, unit, p, otherUnit, other, size, price));
    }

    private double quote(VenueState s, int unit, int p, double size) {
        return pair.bankruptcyQuote(s, unit, p, -Math.copySign(size, s.quantity[p]));
    }

    /** Share of a close at the bankruptcy price that the other account can bear. */
    private double bearable(VenueState s, int unit, int p, int otherUnit, double size) {
        int i = book.positionInstrument[p];
        double atMark = Math.copySign(size, s.quantity[p]) * s.markValue[i] * s.settlementPrice[i];
        double loss = quote(s, unit, p, size) - atMark;
        double wealth = Math.max(0, margin.wealth(s, otherUnit));
        return loss > wealth ? wealth / loss : 1;
    }

    /** Books a close of two positions for an amount that the first receives, negative if it pays; false if that has no price. */
    private boolean book(VenueState s, int unit, int p, int other, double size, double quote) {
        int i = book.positionInstrument[p];
        double closed = Math.copySign(size, s.quantity[p]);
        double value = quote / (closed * s.settlementPrice[i]);
        double price = book.price(i, value);
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            return false;
        }
        realise(s, p, closed, value);
        realise(s, other, -closed, value);
        s.liquidated[unit] = true;
        double notional = Math.abs(closed * value) * s.settlementPrice[i];
        events.event(
                isFinal() ? EventKind.DELEVERAGED : EventKind.FILL, unit, i, closed, price, isFinal() ? 0 : notional);
        deleveraged(s, other, -closed, value);
        return true;
    }

    private void realise(VenueState s, int p, double closed, double value) {
        double profit = closed * (value - book.entryValue[p]);
        s.quantity[p] -= closed;
        s.balance[book.settlementSlot[p]] += profit;
        ledger.transfer(book.settlement[book.positionInstrument[p]], Party.CLEARING, Party.TRADERS, profit);
    }

    private void deleveraged(VenueState s, int p, double closed, double value) {
        int i = book.positionInstrument[p];
        int unit = ranks.unit(p);
        s.open[unit] = s.isOpen(unit);
        double loss = closed * (s.markValue[i] - value);
        double rounding = DUST * Math.abs(closed * s.markValue[i]);
        double lost = loss > rounding ? loss * s.settlementPrice[i] : 0;
        events.event(EventKind.DELEVERAGED, unit, i, closed, book.price(i, value), lost);
    }

    /**
     * Closes winners at the index while the profit of their side is too large for the pool.
     *
     * @param pool worth of the pool, quote currency
     */
    public void relieve(VenueState s, double pool, long tieSeed) {
        if (!(policy.trigger() instanceof AdlTrigger.PoolProfit trigger)) {
            return;
        }
        addProfits(s);
        for (int i = 0; i < longProfit.length; i++) {
            relieve(s, trigger, i, true, longProfit[i], Math.max(0, pool), tieSeed);
            relieve(s, trigger, i, false, shortProfit[i], Math.max(0, pool), tieSeed);
        }
    }

    private void addProfits(VenueState s) {
        Arrays.fill(longProfit, 0);
        Arrays.fill(shortProfit, 0);
        for (int p = 0; p < s.quantity.length; p++) {
            double[] side = s.quantity[p] > 0 ? longProfit : shortProfit;
            side[book.positionInstrument[p]] += profit(s, p);
        }
    }

    private double profit(VenueState s, int p) {
        int i = book.positionInstrument[p];
        return s.quantity[p] * (s.markValue[i] - book.entryValue[p]) * s.settlementPrice[i];
    }

    private void relieve(
            VenueState s,
            AdlTrigger.PoolProfit trigger,
            int instrument,
            boolean ofLongs,
            double profit,
            double pool,
            long tieSeed) {
        if (!trigger.reached(profit, pool)) {
            return;
        }
        double removable = trigger.removable(profit, pool);
        int size = ranks.size(s, instrument, ofLongs, tieSeed);
        for (int k = 0; k < size && removable > DUST * profit; k++) {
            int p = ranks.position(s, instrument, ofLongs, k, tieSeed);
            double own = profit(s, p);
            if (own > 0) {
                double held = Math.abs(s.quantity[p]);
                double taken = held - AdlTrigger.PoolProfit.left(held, held, own, removable);
                removable -= own * (taken / held);
                toPool(s, p, taken >= held ? s.quantity[p] : Math.copySign(taken, s.quantity[p]));
            }
        }
    }

    /** The pool is the venue's outside market. */
    private void toPool(VenueState s, int p, double closed) {
        int i = book.positionInstrument[p];
        double value = book.value(i, s.index[book.underlying[i]]);
        realise(s, p, closed, value);
        s.outsideQuantity[i] += closed;
        s.outsideValue[i] += closed * value;
        deleveraged(s, p, closed, value);
    }
}
