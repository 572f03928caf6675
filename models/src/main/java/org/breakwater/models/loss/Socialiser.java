package org.breakwater.models.loss;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Whole;
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
    /** Balance slot from which a unit pays, −1 if it has none. */
    private final int[] slot;

    public Socialiser(ResolvedBook book, AccountMargin margin, EventSink events) {
        this.book = book;
        this.margin = margin;
        this.events = events;
        this.share = new double[book.units()];
        this.room = new double[book.units()];
        this.slot = new int[book.units()];
    }

    /**
     * What one unit of a base pays for a loss: {@code loss·scale/base} rounded, exactly where all are whole numbers.
     *
     * @param loss in quanta
     * @param scale units in which the base is counted, or the index that the loss moves
     * @param base sum over all who pay
     */
    public static double perUnit(double loss, double scale, double base, Rounding rounding) {
        boolean whole = Whole.is(loss) && Whole.is(scale) && Whole.is(base);
        return whole ? rounding.mulDiv(loss, scale, base) : rounding.whole(loss * scale / base);
    }

    /**
     * Takes a loss from the quote balances of traders, for another trader: the ledger does not move.
     *
     * @param rule whose base is not {@link Base#DEPOSITS}
     * @param instrument contract from which the loss comes, −1 if from none: then {@link Base#CONTRACTS} takes all notional
     * @param loss quote currency
     * @return quote currency collected
     */
    public double spread(VenueState s, LossLayer.Socialisation rule, int instrument, double loss) {
        for (int u = 0; u < share.length; u++) {
            slot[u] = book.balanceStart[u];
            double wealth = failed(s, u) ? 0 : Math.max(0, margin.wealth(s, u));
            double profit = Math.max(0, margin.profit(s, u));
            switch (rule.base()) {
                case WINNERS_PROFIT -> share[u] = room[u] = Math.min(profit, wealth);
                case EQUITY -> share[u] = room[u] = wealth;
                case OPEN_INTEREST -> {
                    share[u] = margin.notional(s, u);
                    room[u] = wealth;
                }
                case CONTRACTS -> {
                    share[u] = instrument < 0 ? margin.notional(s, u) : contracts(s, u, instrument);
                    room[u] = wealth;
                }
                case DEPOSITS -> throw new IllegalArgumentException("deposits must be spread in their own asset");
            }
        }
        return collect(s, rule, loss);
    }

    /**
     * Takes a loss from the balances of an asset of all who hold it, {@link Base#DEPOSITS}.
     *
     * @param loss coins
     * @return coins collected
     */
    public double spreadOverDeposits(VenueState s, LossLayer.Socialisation rule, int asset, double loss) {
        for (int u = 0; u < share.length; u++) {
            slot[u] = slotOf(u, asset);
            double held = slot[u] < 0 || failed(s, u) ? 0 : Math.max(0, s.balance[slot[u]]);
            share[u] = room[u] = held;
        }
        return collect(s, rule, loss);
    }

    private double collect(VenueState s, LossLayer.Socialisation rule, double loss) {
        double collected = 0;
        for (int pass = 0; pass < PASSES && collected < loss * ALMOST; pass++) {
            double got = pass(s, rule, loss - collected);
            if (!(got > 0)) {
                break;
            }
            collected += got;
        }
        return collected;
    }

    private double contracts(VenueState s, int unit, int instrument) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            sum += book.positionInstrument[p] == instrument ? Math.abs(s.quantity[p]) : 0;
        }
        return sum;
    }

    private int slotOf(int unit, int asset) {
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            if (book.balanceAsset[b] == asset) {
                return b;
            }
        }
        return -1;
    }

    /** True if the unit has a deficit that waits for its turn: closed, and still owing. */
    private static boolean failed(VenueState s, int unit) {
        return !s.open[unit] && s.isOpen(unit);
    }

    private double pass(VenueState s, LossLayer.Socialisation rule, double loss) {
        double total = 0;
        for (int u = 0; u < share.length; u++) {
            total += room[u] > 0 ? share[u] : 0;
        }
        double perUnit = rule.rounds() && total > 0
                ? perUnit(loss, 1 / rule.quantum(), total, rule.rounding()) * rule.quantum()
                : 0;
        double collected = 0;
        for (int u = 0; u < share.length && total > 0; u++) {
            if (room[u] > 0 && share[u] > 0) {
                double asked = rule.rounds()
                        ? Math.min(perUnit * share[u], Math.max(0, loss - collected))
                        : loss * (share[u] / total);
                collected += charge(s, u, Math.min(room[u], asked));
            }
        }
        return collected;
    }

    private double charge(VenueState s, int unit, double paid) {
        if (paid > 0) {
            s.balance[slot[unit]] -= paid;
            s.open[unit] |= s.balance[slot[unit]] < 0;
            room[unit] -= paid;
            events.event(EventKind.SOCIALISED, unit, -1, 0, 0, paid * s.index[book.balanceAsset[slot[unit]]]);
        }
        return paid;
    }
}
