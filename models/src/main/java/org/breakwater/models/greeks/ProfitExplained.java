package org.breakwater.models.greeks;

import java.util.Arrays;
import org.breakwater.models.kernel.NeumaierSum;
import org.breakwater.models.state.ResolvedBook;

/**
 * A profit told apart: positions held from one moment to the next by their Greeks at the first (a Taylor expansion of second order in
 * price and volatility and of first order in time), the price of collateral, cash that moved, and the rest. Contributions are summed
 * over the steps of a path. Their sum is the profit but for rounding: {@link Contribution#REST} is reckoned from a second valuation
 * and not as what is lacking.
 */
public abstract sealed class ProfitExplained permits AccountsExplained, InventoryExplained {

    private final NeumaierSum[] sums = new NeumaierSum[Contribution.values().length];
    private final double[] held;

    ProfitExplained(ResolvedBook book) {
        this.held = new double[book.instrumentCount()];
        clear();
    }

    /** Begins a path. */
    abstract void start(Moment first);

    /** Adds what was held at {@code before} to {@code held}, by instrument, and what is no change in its value to the sums. */
    abstract void settle(Moment before, Moment now, double[] held);

    final void clear() {
        Arrays.setAll(sums, c -> new NeumaierSum());
    }

    final void step(Moment before, Moment now) {
        Arrays.fill(held, 0);
        settle(before, now, held);
        for (int i = 0; i < held.length; i++) {
            if (held[i] != 0) {
                expand(i, before, now);
            }
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
    static double change(int i, Moment before, Moment now) {
        return before.greeks.isCoinSettled(i)
                ? now.value[i] * now.settlement[i] - before.value[i] * before.settlement[i]
                : (now.value[i] - before.value[i]) * now.settlement[i];
    }

    final double add(Contribution contribution, double amount) {
        if (amount != 0) {
            sums[contribution.ordinal()].add(amount);
        }
        return amount;
    }

    /** A contribution since the start of the path, quote currency; a gain is positive. */
    public final double of(Contribution contribution) {
        return sums[contribution.ordinal()].value();
    }

    /** The profit since the start of the path, quote currency, reckoned without Greeks. */
    public abstract double actual();
}
