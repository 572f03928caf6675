package org.breakwater.models.account;

/**
 * A balance of one asset.
 *
 * @param asset name of the asset
 * @param amount coins; negative is a debt
 */
public record CollateralBalance(String asset, double amount) {

    public CollateralBalance {
        if (asset.isBlank()) {
            throw new IllegalArgumentException("asset of a balance must not be blank");
        }
        if (!(Math.abs(amount) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("balance of " + asset + " must be finite, got " + amount);
        }
    }
}
