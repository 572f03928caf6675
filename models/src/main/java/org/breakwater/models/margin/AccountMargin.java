package org.breakwater.models.margin;

import org.breakwater.models.margin.schedule.PiecewiseLinear;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * The margin of risk units: the atom of the engine. {@link #slack} is the formula that the reference check runs for every
 * account and that every faster check must reproduce bit for bit; it sums balances, then positions in ascending
 * instrument order. Immutable and shared.
 */
public final class AccountMargin {

    private final ResolvedBook book;
    private final PiecewiseLinear[] maintenance;
    private final PiecewiseLinear[] initial;
    private final double[] weight;

    /**
     * @param book the accounts
     * @param rules margin by instrument of the book
     * @param collateral what each asset counts for
     */
    public AccountMargin(ResolvedBook book, ContractRules[] rules, CollateralSchedule collateral) {
        this.book = book;
        this.maintenance = new PiecewiseLinear[rules.length];
        this.initial = new PiecewiseLinear[rules.length];
        for (int i = 0; i < rules.length; i++) {
            maintenance[i] = rules[i].maintenance().resolve();
            initial[i] = rules[i].initial().resolve();
        }
        this.weight = new double[book.assets.size()];
        for (int a = 0; a < weight.length; a++) {
            String asset = book.assets.get(a);
            double accepted = collateral.accepts(asset) ? collateral.weight(asset) : 0;
            weight[a] = a == book.quote && !collateral.accepts(asset) ? 1 : accepted;
        }
    }

    /** Values collateral at the index, less haircuts, settlement assets at the index and contracts at the mark. */
    public void revalue(VenueState s) {
        for (int a = 0; a < weight.length; a++) {
            s.collateralPrice[a] = s.index[a] * weight[a];
        }
        for (int i = 0; i < s.settlementPrice.length; i++) {
            s.settlementPrice[i] = s.index[book.settlement[i]];
            s.markValue[i] = book.value(i, s.mark[i]);
        }
    }

    /**
     * Equity after haircuts less maintenance margin, in quote currency. Negative: the unit breaches.
     *
     * <p>{@code Σ balance·index·(1 − haircut) + Σ [profit(mark) − MM(notional(mark))]·settlement price}; debts carry no
     * haircut.
     */
    public double slack(VenueState s, int unit) {
        double slack = collateral(s, unit);
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                int i = book.positionInstrument[p];
                slack += excess(s, p, i, s.markValue[i]);
            }
        }
        return slack;
    }

    /** The slack that the index alone, without basis, would give. */
    public double slackAtIndex(VenueState s, int unit) {
        double slack = collateral(s, unit);
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                int i = book.positionInstrument[p];
                slack += excess(s, p, i, book.value(i, s.index[book.underlying[i]]));
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

    /**
     * An upper bound of what {@link #slack} can lose while every index price and every contract value stays within {@code
     * band} of what it is now, and every buffer rate rises by at most {@code band}. Every part is monotone, so its worst value
     * lies at a corner of that box.
     *
     * <p>A balance loses at most {@code band} of what it counts for, a debt grows by as much. With N the notional of a position,
     * MM its requirement as a function of notional and buffer rate b, and X its profit less its requirement, X falls by at most
     * {@code D = N·band + MM(N·(1 + band), b + band) − MM(N, b)}; a settlement price S that moves as well makes it {@code
     * S·(D·(1 + band) + |X|·band)}. Enlarged by far more than what rounding does to these sums and to the slack itself.
     */
    public double reach(VenueState s, int unit, double band) {
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

    private double collateral(VenueState s, int unit) {
        double value = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            value += counted(s, b);
        }
        return value;
    }

    /** What a balance counts for, in quote currency; a debt counts in full. */
    private double counted(VenueState s, int slot) {
        double amount = s.balance[slot];
        int asset = book.balanceAsset[slot];
        return amount * (amount > 0 ? s.collateralPrice[asset] : s.index[asset]);
    }

    /** Balances at index and unrealised profit at mark, without haircuts: what the unit is worth, in quote currency. */
    public double wealth(VenueState s, int unit) {
        double wealth = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            wealth += s.balance[b] * s.index[book.balanceAsset[b]];
        }
        return wealth + profit(s, unit);
    }

    /** Unrealised profit at mark, in quote currency. */
    public double profit(VenueState s, int unit) {
        double profit = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                int i = book.positionInstrument[p];
                profit += s.quantity[p] * (s.markValue[i] - book.entryValue[p]) * s.settlementPrice[i];
            }
        }
        return profit;
    }

    /** Open notional at mark, in quote currency. */
    public double notional(VenueState s, int unit) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            sum += positionNotional(s, p);
        }
        return sum;
    }

    /** Notional of one position at mark, in quote currency. */
    public double positionNotional(VenueState s, int position) {
        int i = book.positionInstrument[position];
        return Math.abs(s.quantity[position] * s.markValue[i]) * s.settlementPrice[i];
    }

    /** Maintenance margin of a quantity of one contract at mark, in quote currency. */
    public double maintenance(VenueState s, int instrument, double quantity) {
        double notional = Math.abs(quantity * s.markValue[instrument]);
        return (maintenance[instrument].at(notional) + s.bufferRate[instrument] * notional)
                * s.settlementPrice[instrument];
    }

    /** Initial margin of a quantity of one contract at mark, in quote currency; the volatility add-on is part of it. */
    public double initial(VenueState s, int instrument, double quantity) {
        double notional = Math.abs(quantity * s.markValue[instrument]);
        return (initial[instrument].at(notional) + s.bufferRate[instrument] * notional) * s.settlementPrice[instrument];
    }

    /** Maintenance margin of a unit, in quote currency. */
    public double maintenance(VenueState s, int unit) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            sum += maintenance(s, book.positionInstrument[p], s.quantity[p]);
        }
        return sum;
    }

    /** Initial margin of a unit, in quote currency. */
    public double initial(VenueState s, int unit) {
        double sum = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            sum += initial(s, book.positionInstrument[p], s.quantity[p]);
        }
        return sum;
    }

    /** Balances after haircuts and unrealised profit at mark, in quote currency. */
    public double equity(VenueState s, int unit) {
        return collateral(s, unit) + profit(s, unit);
    }

    /** Equity, initial and maintenance margin of a unit. */
    public MarginRequirement requirement(VenueState s, int unit) {
        return new MarginRequirement(equity(s, unit), initial(s, unit), maintenance(s, unit));
    }

    /** Equity over maintenance; the lower, the sooner it is worked on. Not a number when both are zero. */
    public double marginRatio(VenueState s, int unit) {
        return equity(s, unit) / maintenance(s, unit);
    }
}
