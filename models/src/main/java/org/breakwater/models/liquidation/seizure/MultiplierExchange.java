package org.breakwater.models.liquidation.seizure;

import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;
import org.breakwater.models.rounding.WideProduct;

/**
 * A liquidator takes over debt and collateral at the oracle prices times a multiplier each.
 *
 * @param asset multiplier of the collateral taken, positive, one or more
 * @param liability multiplier of the debt taken, positive, one or less
 * @param snapQuote a rest of collateral worth less is taken as well, quote currency
 * @param steps whole numbers of the venue; {@link Steps#size} is unused, each side has its own
 */
public record MultiplierExchange(double asset, double liability, double snapQuote, Steps steps) implements Seizure {

    /** Weights are multiplied by ten times their own steps of a ten-thousandth. */
    private static final double WEIGHT_STEPS = 1e5;

    public MultiplierExchange {
        if (!(asset > 0 && liability > 0)) {
            throw new IllegalArgumentException("multipliers must be positive, got " + asset + ", " + liability);
        }
        if (!(snapQuote >= 0)) {
            throw new IllegalArgumentException("snapQuote must be >= 0, got " + snapQuote);
        }
    }

    /**
     * Margin that taking over one unit of debt's value frees: {@code liabilityWeight − assetWeight·asset/liability}.
     *
     * @param perUnit steps of a weight of one
     */
    private double freed(double assetWeight, double liabilityWeight, double perUnit) {
        double counted = steps.mulDiv(weight(assetWeight, perUnit), steps.ofRate(asset), steps.ofRate(liability));
        return weight(liabilityWeight, perUnit) - counted;
    }

    /** The same as a fraction, on the grid of rates. */
    public double freed(double assetWeight, double liabilityWeight) {
        return freed(assetWeight, liabilityWeight, steps.rate()) / steps.rate();
    }

    /**
     * Debt to take over so that the account lacks nothing, coins; infinite where that frees no margin.
     *
     * @param shortage quote currency
     * @param fundFee fraction of the debt's value, which counts with the debt's weight
     * @param debt the debt's price and steps
     */
    public double cover(double shortage, double assetWeight, double liabilityWeight, double fundFee, Coin debt) {
        double unit = steps.rounding() == Rounding.NONE ? 1 : WEIGHT_STEPS;
        double price = steps.ofQuote(debt.price());
        double fee = steps.mulDiv(price, steps.ofRate(fundFee), steps.rate());
        double perCoin = price * freed(assetWeight, liabilityWeight, unit) - fee * weight(liabilityWeight, unit);
        return perCoin > 0
                ? steps.mulDiv(steps.ofQuote(shortage), debt.steps() * unit, perCoin) / debt.steps()
                : Double.POSITIVE_INFINITY;
    }

    /** Debt that an amount of collateral pays for, coins: rounded up, in favour of the account. */
    public double liabilityFor(double amount, Coin collateral, Coin debt) {
        return exchanged(up(), amount, collateral, liability, debt, asset);
    }

    /**
     * Collateral that pays for an amount of debt, coins: rounded down; a rest that is worth next to nothing goes with it.
     *
     * @param balance coins of collateral that the account holds
     */
    public double assetFor(double repaid, Coin debt, double balance, Coin collateral) {
        double taken = exchanged(steps.rounding(), repaid, debt, asset, collateral, liability);
        return Math.abs(balance - taken) * collateral.price() < snapQuote ? balance : taken;
    }

    private Rounding up() {
        return steps.rounding() == Rounding.NONE ? Rounding.NONE : Rounding.CEILING;
    }

    /** {@code amount·price·up/(other price·down)} between coins of different steps. */
    private double exchanged(Rounding rounding, double amount, Coin from, double up, Coin to, double down) {
        double finer = Math.max(1, to.steps() / from.steps());
        double coarser = Math.max(1, from.steps() / to.steps());
        double whole = rounding == Rounding.NONE ? amount : Math.rint(amount * from.steps());
        double steps = WideProduct.ratio(
                rounding,
                whole * finer,
                this.steps.ofQuote(from.price()),
                this.steps.ofRate(up),
                this.steps.ofQuote(to.price()) * coarser,
                this.steps.ofRate(down));
        return steps / to.steps();
    }

    private double weight(double weight, double perUnit) {
        return steps.rounding() == Rounding.NONE ? weight : Math.rint(weight * perUnit);
    }

    @Override
    public double coins(double need, double index, double balance) {
        return Math.min(balance, assetFor(need, quote(), balance, new Coin(index, coinSteps())));
    }

    @Override
    public double paid(double coins, double need, double index) {
        return liabilityFor(coins, new Coin(index, coinSteps()), quote());
    }

    private Coin quote() {
        return new Coin(1, steps.rounding() == Rounding.NONE ? 1 : steps.quote());
    }

    /** Coins that are cut off are in steps of the quote currency's fineness. */
    private double coinSteps() {
        return steps.rounding() == Rounding.NONE ? 1 : steps.quote();
    }

    /**
     * One side of an exchange.
     *
     * @param price of one coin, quote currency, positive
     * @param steps smallest parts of one coin; 1 where amounts are not rounded
     */
    public record Coin(double price, double steps) {}
}
