package org.breakwater.models.margin;

import java.util.Arrays;
import org.breakwater.models.margin.schedule.MarginFunction;
import org.breakwater.models.margin.schedule.PiecewiseLinear;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * The margin of a venue of the plain kind: profit counts in full, balances at a flat weight, maintenance hangs on the mark's
 * notional alone and is piecewise linear and convex. {@link AccountMargin} asks it wherever a venue is of that kind.
 */
final class PlainMargin {

    private final ResolvedBook book;
    private final PiecewiseLinear[] maintenance;
    private final MarginFunction[] initial;

    private final double[] weight;
    private final boolean buffered;

    /**
     * @param rules of that kind, by instrument of the book
     * @param weight fraction of its index price that each asset counts for
     */
    PlainMargin(ResolvedBook book, ContractRules[] rules, double[] weight) {
        this.book = book;
        this.weight = weight;
        this.buffered = Arrays.stream(rules)
                .anyMatch(rule -> rule.maintenance().volatilityBuffer().isPresent());
        this.maintenance = new PiecewiseLinear[rules.length];
        this.initial = new MarginFunction[rules.length];
        for (int i = 0; i < rules.length; i++) {
            maintenance[i] = (PiecewiseLinear) rules[i].maintenance().resolve();
            initial[i] = rules[i].initial().resolve();
        }
    }

    /** Maintenance margin of a contract, in its settlement asset. */
    PiecewiseLinear maintenance(int instrument) {
        return maintenance[instrument];
    }

    /** Fraction of its index price that an asset counts for. */
    double weight(int asset) {
        return weight[asset];
    }

    /** True if margins also follow a volatility that moves along a path. */
    boolean isBuffered() {
        return buffered;
    }

    /** {@link AccountMargin#slack}. */
    double slack(VenueState s, int unit) {
        double slack = collateral(s, unit);
        int end = book.positionStart[unit + 1];
        for (int p = book.positionStart[unit]; p < end; p++) {
            if (s.quantity[p] != 0) {
                int i = book.positionInstrument[p];
                slack += excess(s, p, i, s.markValue[i]);
            }
        }
        return slack;
    }

    /** {@link AccountMargin#slackAtIndex}. */
    double slackAtIndex(VenueState s, int unit) {
        double slack = collateral(s, unit);
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                int i = book.positionInstrument[p];
                slack += excess(s, p, i, s.indexValue(i));
            }
        }
        return slack;
    }

    /** Profit of a position less its maintenance margin at a value, in quote currency. */
    private double excess(VenueState s, int position, int instrument, double value) {
        double q = s.quantity[position];
        double notional = Math.abs(q * value);
        double required = maintenance[instrument].at(notional) + s.bufferRate[instrument] * notional;
        return (q * (value - book.entryValue[position]) - required) * s.settlementPrice[instrument];
    }

    /** What balances count for, in quote currency. */
    double collateral(VenueState s, int unit) {
        double value = 0;
        int end = book.balanceStart[unit + 1];
        for (int b = book.balanceStart[unit]; b < end; b++) {
            value += counted(s, b);
        }
        return value;
    }

    /** What a balance counts for, in quote currency; a debt counts in full. */
    double counted(VenueState s, int slot) {
        double amount = s.balance[slot];
        int asset = book.balanceAsset[slot];
        return amount * (amount > 0 ? s.collateralPrice[asset] : s.index[asset]);
    }

    /** {@link AccountMargin#figures}. */
    void figures(VenueState s, int unit, AccountFigures into) {
        double profit = 0;
        double needed = 0;
        double opening = 0;
        double open = 0;
        int end = book.positionStart[unit + 1];
        for (int p = book.positionStart[unit]; p < end; p++) {
            double q = s.quantity[p];
            if (q != 0) {
                int i = book.positionInstrument[p];
                double value = s.markValue[i];
                double price = s.settlementPrice[i];
                double notional = Math.abs(q * value);
                double buffer = s.bufferRate[i] * notional;
                open += notional * price;
                profit += q * (value - book.entryValue[p]) * price;
                needed += (maintenance[i].at(notional) + buffer) * price;
                opening += (initial(s, p, i, notional) + buffer) * price;
            }
        }
        into.notional = open;
        into.equity = collateral(s, unit) + profit;
        into.maintenance = needed;
        into.initial = opening;
    }

    /** {@link AccountMargin#marginRatio}. */
    double marginRatio(VenueState s, int unit) {
        double profit = 0;
        double needed = 0;
        int end = book.positionStart[unit + 1];
        for (int p = book.positionStart[unit]; p < end; p++) {
            double q = s.quantity[p];
            if (q != 0) {
                int i = book.positionInstrument[p];
                double value = s.markValue[i];
                double notional = Math.abs(q * value);
                profit += q * (value - book.entryValue[p]) * s.settlementPrice[i];
                needed += (maintenance[i].at(notional) + s.bufferRate[i] * notional) * s.settlementPrice[i];
            }
        }
        return (collateral(s, unit) + profit) / needed;
    }

    private double initial(VenueState s, int p, int i, double notional) {
        double size = book.inverse[i] ? notional : Math.abs(s.quantity[p]);
        return initial[i].at(notional, size, book.chosenLeverage[p], s.openInterestRate[i]);
    }

    /** {@link AccountMargin#reach}. */
    double reach(VenueState s, int unit, double band) {
        double fall = 0;
        double gross = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            double worth = counted(s, b);
            fall += book.balanceAsset[b] == book.quote ? 0 : Math.abs(worth) * band;
            gross += Math.abs(worth);
        }
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                int i = book.positionInstrument[p];
                fall += fall(s, p, i, band);
                gross += Math.abs(s.quantity[p])
                        * (Math.abs(s.markValue[i]) + Math.abs(book.entryValue[p]))
                        * s.settlementPrice[i];
            }
        }
        return fall * (1 + 1e-6) + gross * 1e-13;
    }

    private double fall(VenueState s, int p, int i, double band) {
        double notional = Math.abs(s.quantity[p] * s.markValue[i]);
        double highest = notional * (1 + band);
        double buffer = s.bufferRate[i];
        double required = maintenance[i].at(highest) - maintenance[i].at(notional);
        double down = notional * band + required + (buffer + band) * highest - buffer * notional;
        if (book.settlement[i] == book.quote) {
            return down * s.settlementPrice[i];
        }
        double excess = Math.abs(excess(s, p, i, s.markValue[i]));
        return down * (1 + band) * s.settlementPrice[i] + excess * band;
    }
}
