package org.breakwater.models.loss;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPair;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlRanks;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Auto-deleveraging. What the fund did not cover of a failed account is recovered by closing positions on the other side at
 * the policy's price b (by default the account's bankruptcy price) instead of the price f at which it was sold: the other
 * account crosses with the outside market, which gives its fill back at f, and {@code x·(value(b) − value(f))} pays the
 * deficit.
 *
 * <p>Positions rank by the policy's score, ties by keyed draw, once per moment; how much of each is closed is the policy's
 * matching.
 */
public final class AdlQueue {

    /** Share of the failed position below which nothing is left to close. */
    private static final double DUST = 1e-12;

    /** Some accounts cannot bear their share on the first pass; the rest is shared among the others. */
    private static final int PASSES = 64;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final AdlPolicy policy;
    private final AdlRanks ranks;
    private final AdlPair pair;
    private final AdlClosing closing;
    private final Ledger ledger;
    private final EventSink events;

    /** The failed position that is being worked on: contract, quantity that was closed, value of its fill, price instead. */
    private int instrument;

    private double closed;
    private double fill;
    private double price;
    /** Coins that closing all of it at that price recovers. */
    private double gain;

    /** A venue that does not round. */
    public AdlQueue(ResolvedBook book, AccountMargin margin, AdlPolicy policy, Ledger ledger, EventSink events) {
        this(book, margin, policy, VenueRounding.none(), ledger, events);
    }

    public AdlQueue(
            ResolvedBook book,
            AccountMargin margin,
            AdlPolicy policy,
            VenueRounding rounding,
            Ledger ledger,
            EventSink events) {
        this.book = book;
        this.margin = margin;
        this.policy = policy;
        this.ranks = new AdlRanks(book, margin, policy.ranking());
        this.pair = new AdlPair(book, margin, rounding);
        this.closing = new AdlClosing(book, margin, policy, pair, ranks, ledger, events);
        this.ledger = ledger;
        this.events = events;
    }

    /** Begins a moment: positions are ranked anew, once for all failed accounts of the moment. */
    public void begin() {
        ranks.begin();
    }

    /** The same policy for accounts that still hold their positions. */
    public AdlClosing closing() {
        return closing;
    }

    /** The order in which positions are closed. */
    public AdlRanks ranks() {
        return ranks;
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
        if (!look(s, leg, deficit)) {
            return 0;
        }
        double wanted = Math.abs(closed) * Math.min(1, uncovered / gain);
        return policy.ranking() instanceof AdlRanking.ProRata
                ? takeTogether(s, leg, wanted, tieSeed)
                : takeInOrder(s, leg, wanted, tieSeed);
    }

    /** Prices a leg; false if deleveraging cannot recover anything of it. */
    private boolean look(VenueState s, int leg, double deficit) {
        instrument = book.positionInstrument[leg];
        closed = s.closedQuantity[leg];
        fill = s.closedValue[leg] / closed;
        gain = policy.price() == AdlPrice.BANKRUPTCY
                ? deficit
                : Math.min(deficit, Math.max(0, closed * (value(s) - fill)));
        price = book.price(instrument, fill + gain / closed);
        boolean possible = price > 0 && price < Double.POSITIVE_INFINITY;
        return possible && gain > 0 && !(policy.trigger() instanceof AdlTrigger.PoolProfit);
    }

    private double value(VenueState s) {
        return policy.price() == AdlPrice.ORACLE ? s.indexValue(instrument) : s.markValue[instrument];
    }

    private double takeInOrder(VenueState s, int leg, double most, long tieSeed) {
        double wanted = most;
        double recovered = 0;
        int size = ranks.size(s, instrument, closed < 0, tieSeed);
        for (int k = 0; k < size && wanted > DUST * Math.abs(closed); k++) {
            int other = ranks.position(s, instrument, closed < 0, k, tieSeed);
            double taken = feasible(s, other, wanted);
            if (taken > 0) {
                recovered += take(s, leg, other, taken);
                wanted -= taken;
            }
        }
        return recovered;
    }

    /** All at once: each gives in proportion to what it can. */
    private double takeTogether(VenueState s, int leg, double most, long tieSeed) {
        double wanted = most;
        double recovered = 0;
        for (int pass = 0; pass < PASSES && wanted > DUST * Math.abs(closed); pass++) {
            double room = room(s, tieSeed);
            double share = room > 0 ? Math.min(1, wanted / room) : 0;
            double before = wanted;
            int size = ranks.size(s, instrument, closed < 0, tieSeed);
            for (int k = 0; k < size; k++) {
                int other = ranks.position(s, instrument, closed < 0, k, tieSeed);
                double taken = feasible(s, other, Math.min(wanted, share * Math.abs(s.quantity[other])));
                if (taken > 0) {
                    recovered += take(s, leg, other, taken);
                    wanted -= taken;
                }
            }
            if (!(wanted < before)) {
                break;
            }
        }
        return recovered;
    }

    /** Contracts of all who can close any. */
    private double room(VenueState s, long tieSeed) {
        double room = 0;
        int size = ranks.size(s, instrument, closed < 0, tieSeed);
        for (int k = 0; k < size; k++) {
            int other = ranks.position(s, instrument, closed < 0, k, tieSeed);
            double held = Math.abs(s.quantity[other]);
            room += feasible(s, other, held) > 0 ? held : 0;
        }
        return room;
    }

    /** Contracts of a position that can be closed at the price, of those that are wanted. */
    private double feasible(VenueState s, int other, double wanted) {
        double held = s.quantity[other];
        double size = Math.min(wanted, Math.abs(held));
        int unit = ranks.unit(other);
        if (policy.matching() == AdlMatching.WHOLE_PAIR) {
            double change = -Math.copySign(size, held);
            double quote = -change * book.value(instrument, price) * s.settlementPrice[instrument];
            return size > 0 && pair.accepts(s, unit, other, change, quote) ? size : 0;
        }
        double lossPerUnit = Math.signum(held)
                * (s.markValue[instrument] - book.value(instrument, price))
                * s.settlementPrice[instrument];
        double wealth = margin.wealth(s, unit);
        return lossPerUnit > 0 ? Math.min(size, Math.max(0, wealth) / lossPerUnit) : size;
    }

    private double take(VenueState s, int leg, int other, double size) {
        double share = gain * (size / Math.abs(closed));
        deleverage(s, other, Math.copySign(size, -closed), share);
        s.balance[book.settlementSlot[leg]] += share;
        return share;
    }

    /**
     * Closes part of a position. It realises {@code quantity·(value(b) − value at entry)}, written as the profit at the fill
     * less what it gives to the deficit, so that both sums are exact.
     */
    private void deleverage(VenueState s, int other, double part, double given) {
        int unit = ranks.unit(other);
        int i = instrument;
        double quantity = Math.abs(part) >= Math.abs(s.quantity[other]) ? s.quantity[other] : part;
        double atFill = quantity * (fill - book.entryValue[other]);
        s.quantity[other] -= quantity;
        s.balance[book.settlementSlot[other]] += atFill - given;
        s.outsideQuantity[i] += quantity;
        s.outsideValue[i] += quantity * fill;
        ledger.transfer(book.settlement[i], Party.CLEARING, Party.TRADERS, atFill);
        s.open[unit] = s.isOpen(unit);
        double loss = quantity * (s.markValue[i] - book.value(i, price));
        double rounding = DUST * Math.abs(quantity * s.markValue[i]);
        double lost = loss > rounding ? loss * s.settlementPrice[i] : 0;
        events.event(EventKind.DELEVERAGED, unit, i, quantity, price, lost);
    }
}
