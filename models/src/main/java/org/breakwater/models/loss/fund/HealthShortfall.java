package org.breakwater.models.loss.fund;

/**
 * What an account needs so that its health, balances by their weights, is no longer below zero (Mango v4, {@code
 * perp_liq_negative_pnl_or_bankruptcy}): less than what it owes where it holds other things.
 */
public final class HealthShortfall {

    private HealthShortfall() {}

    /**
     * The least addition to a balance that restores health. Up to zero a balance counts as a debt, from there on as an asset.
     *
     * @param others health that everything but the balance gives, quote currency
     * @param balance coins, negative is a debt
     * @param assetPrice what a coin of an asset counts for, quote currency
     * @param debtPrice what a coin of a debt counts for, quote currency
     * @param most coins that can be added
     * @return coins, zero for a healthy account
     */
    public static double coins(double others, double balance, double assetPrice, double debtPrice, double most) {
        double debt = Math.max(0, -balance);
        double health = others + (debt > 0 ? balance * debtPrice : balance * assetPrice);
        double cleared = health + debt * debtPrice;
        if (health >= 0) {
            return 0;
        }
        double needed = cleared >= 0 ? -health / debtPrice : debt + beyond(-cleared, assetPrice);
        return Math.min(needed, most);
    }

    private static double beyond(double lacking, double assetPrice) {
        return assetPrice > 0 ? lacking / assetPrice : Double.POSITIVE_INFINITY;
    }
}
