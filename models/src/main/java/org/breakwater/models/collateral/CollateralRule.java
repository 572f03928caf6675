package org.breakwater.models.collateral;

/**
 * How a venue counts one asset.
 *
 * @param asset name of the asset
 * @param initial weight of holdings where new risk is taken
 * @param maintenance weight of holdings where an account is held against liquidation
 * @param debt weight of debts
 */
public record CollateralRule(
        String asset, CollateralWeight initial, CollateralWeight maintenance, LiabilityWeight debt) {

    /** One haircut for all purposes; debts count in full. */
    public static CollateralRule flat(String asset, double haircut) {
        CollateralWeight weight = new CollateralWeight.Flat(haircut);
        return new CollateralRule(asset, weight, weight, new LiabilityWeight.Flat(1));
    }

    /** True if the asset counts for one fraction of its value in any amount and for any purpose, and its debts in full. */
    public boolean isFlat() {
        return maintenance instanceof CollateralWeight.Flat
                && maintenance.equals(initial)
                && debt.equals(new LiabilityWeight.Flat(1));
    }

    /** True if a weight hangs on what all accounts hold or owe. */
    public boolean asksForTotals() {
        return initial.asksForDeposits()
                || maintenance.asksForDeposits()
                || debt instanceof LiabilityWeight.Concentration;
    }

    /**
     * Weight of holdings where an order fills: half way between initial and maintenance. Where both fall with size by the same
     * factor, it is the mean weight that falls with size.
     */
    public CollateralWeight fill() {
        if (initial instanceof CollateralWeight.SquareRoot a
                && maintenance instanceof CollateralWeight.SquareRoot b
                && a.factor() == b.factor()) {
            double mean = CollateralWeight.Mean.between(a.weight(), b.weight(), a.grid());
            return new CollateralWeight.SquareRoot(mean, a.factor(), a.grid());
        }
        return new CollateralWeight.Mean(initial, maintenance, WeightGrid.none());
    }
}
