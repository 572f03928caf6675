package org.breakwater.models.greeks;

import java.util.Arrays;
import org.breakwater.models.kernel.NeumaierSum;
import org.breakwater.models.state.ResolvedBook;

/**
 * The change of some accounts' equity told apart: positions held from one moment to the next by their Greeks at the first (a Taylor
 * expansion of second order in price and volatility and of first order in time), the price of collateral, cash that moved, and the rest.
 * Contributions are summed over the steps of a path. Their sum is the change of equity but for rounding: {@link
 * Contribution#REST} is reckoned from a second valuation and not as what is lacking.
 */
public final class ProfitExplained {

    private final ResolvedBook book;
    private final int[] units;
    private final NeumaierSum[] sums = new NeumaierSum[Contribution.values().length];
    private final double[] held;
    private double opening;
    private double actual;

    ProfitExplained(ResolvedBook book, int[] units) {
        this.book = book;
        this.units = units.clone();
        this.held = new double[book.instrumentCount()];
        Arrays.setAll(sums, c -> new NeumaierSum());
    }

    void start(Moment first) {
        Arrays.setAll(sums, c -> new NeumaierSum());
        opening = equity(first);
        actual = 0;
    }

    void step(Moment before, Moment now) {
        Arrays.fill(held, 0);
        for (int unit : units) {
            settle(unit, before, now);
        }
        for (int i = 0; i < held.length; i++) {
            if (held[i] != 0) {
                expand(i, before, now);
            }
        }
        actual = equity(now) - opening;
    }

    private void settle(int unit, Moment before, Moment now) {
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            int asset = book.balanceAsset[b];
            add(Contribution.COLLATERAL, before.coins[b] * (now.index[asset] - before.index[asset]));
            add(Contribution.FLOWS, (now.coins[b] - before.coins[b]) * now.index[asset]);
        }
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            int i = book.positionInstrument[p];
            double quantity = before.quantity[p];
            double owned = (before.greeks.isCoinSettled(i) ? 0 : before.value[i]) - book.entryValue[p];
            held[i] += quantity;
            add(Contribution.COLLATERAL, quantity * owned * (now.settlement[i] - before.settlement[i]));
            double change = now.quantity[p] - quantity;
            add(Contribution.FLOWS, change * (now.value[i] - book.entryValue[p]) * now.settlement[i]);
        }
    }

    private void expand(int i, Moment before, Moment now) {
        ContractGreeks g = before.greeks;
        double q = held[i];
        double price = now.greeks.price[i] - g.price[i];
        double volatility = now.greeks.volatility[i] - g.volatility[i];
        double years = g.years[i] - now.greeks.years[i];
        double rest = q * change(i, before, now);
        rest -= add(Contribution.DELTA, q * g.delta[i] * price);
        rest -= add(Contribution.GAMMA, 0.5 * q * g.gamma[i] * price * price);
        rest -= add(Contribution.VEGA, q * g.vega[i] * volatility);
        rest -= add(Contribution.THETA, q * g.theta[i] * years);
        rest -= add(Contribution.VANNA, q * g.vanna[i] * price * volatility);
        rest -= add(Contribution.VOLGA, 0.5 * q * g.volga[i] * volatility * volatility);
        add(Contribution.REST, rest);
    }

    /** Change in value of one unit of quantity, quote currency; coins that were owned before are collateral's. */
    private double change(int i, Moment before, Moment now) {
        return before.greeks.isCoinSettled(i)
                ? now.value[i] * now.settlement[i] - before.value[i] * before.settlement[i]
                : (now.value[i] - before.value[i]) * now.settlement[i];
    }

    private double add(Contribution contribution, double amount) {
        if (amount != 0) {
            sums[contribution.ordinal()].add(amount);
        }
        return amount;
    }

    private double equity(Moment moment) {
        NeumaierSum sum = new NeumaierSum();
        for (int unit : units) {
            sum.add(moment.equity(unit));
        }
        return sum.value();
    }

    /** A contribution since the start of the path, quote currency; a gain is positive. */
    public double of(Contribution contribution) {
        return sums[contribution.ordinal()].value();
    }

    /** Change of equity since the start of the path, quote currency, reckoned from equity alone. */
    public double actual() {
        return actual;
    }
}
