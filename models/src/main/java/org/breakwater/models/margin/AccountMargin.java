package org.breakwater.models.margin;

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
            weight[a] = a == book.quote && !collateral.accepts(asset)
                    ? 1
                    : collateral.accepts(asset) ? collateral.weight(asset) : 0;
        }
    }

    /** Values collateral at the index, less haircuts, and settlement assets at the index. */
    public void revalue(VenueState s) {
        for (int a = 0; a < weight.length; a++) {
            s.collateralPrice[a] = s.index[a] * weight[a];
        }
        for (int i = 0; i < s.settlementPrice.length; i++) {
            s.settlementPrice[i] = s.index[book.settlement[i]];
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
            double q = s.quantity[p];
            if (q != 0) {
                int i = book.positionInstrument[p];
                double mark = s.mark[i];
                double profit = book.profit(i, q, s.entry[p], mark);
                double notional = book.notional(i, Math.abs(q), mark);
                slack += (profit - (maintenance[i].at(notional) + s.bufferRate[i] * notional)) * s.settlementPrice[i];
            }
        }
        return slack;
    }

    /** The slack that the index alone, without basis, would give. */
    public double slackAtIndex(VenueState s, int unit) {
        double slack = collateral(s, unit);
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            double q = s.quantity[p];
            if (q != 0) {
                int i = book.positionInstrument[p];
                double price = s.index[book.underlying[i]];
                double notional = book.notional(i, Math.abs(q), price);
                double required = maintenance[i].at(notional) + s.bufferRate[i] * notional;
                slack += (book.profit(i, q, s.entry[p], price) - required) * s.settlementPrice[i];
            }
        }
        return slack;
    }

    private double collateral(VenueState s, int unit) {
        double value = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            double amount = s.balance[b];
            int asset = book.balanceAsset[b];
            value += amount * (amount > 0 ? s.collateralPrice[asset] : s.index[asset]);
        }
        return value;
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
                profit += book.profit(i, s.quantity[p], s.entry[p], s.mark[i]) * s.settlementPrice[i];
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
        return book.notional(i, Math.abs(s.quantity[position]), s.mark[i]) * s.settlementPrice[i];
    }

    /** Maintenance margin of a quantity of one contract at mark, in quote currency. */
    public double maintenance(VenueState s, int instrument, double size) {
        double notional = book.notional(instrument, size, s.mark[instrument]);
        return (maintenance[instrument].at(notional) + s.bufferRate[instrument] * notional)
                * s.settlementPrice[instrument];
    }

    /** Equity, initial and maintenance margin of a unit. */
    public MarginRequirement requirement(VenueState s, int unit) {
        double sumInitial = 0;
        double sumMaintenance = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                int i = book.positionInstrument[p];
                double notional = book.notional(i, Math.abs(s.quantity[p]), s.mark[i]);
                sumInitial += initial[i].at(notional) * s.settlementPrice[i];
                sumMaintenance += maintenance(s, i, Math.abs(s.quantity[p]));
            }
        }
        return new MarginRequirement(collateral(s, unit) + profit(s, unit), sumInitial, sumMaintenance);
    }

    /** Equity over maintenance; the lower, the sooner it is worked on. */
    public double marginRatio(VenueState s, int unit) {
        double required = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                required += maintenance(s, book.positionInstrument[p], Math.abs(s.quantity[p]));
            }
        }
        return (collateral(s, unit) + profit(s, unit)) / required;
    }
}
