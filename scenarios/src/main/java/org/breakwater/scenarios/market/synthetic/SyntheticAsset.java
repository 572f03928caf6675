package org.breakwater.scenarios.market.synthetic;

/**
 * One asset of a synthetic market.
 *
 * @param asset its name
 * @param lastPrice where its history ends, positive
 * @param volatilityAnnual volatility of its hourly returns over the whole history, positive
 * @param crashBeta its part in common crashes
 * @param totalLogReturn log return over the whole history
 * @param priceDecimals decimals of its prices, in [0, 8]
 * @param volumePerHour median hourly volume in coins, positive
 */
public record SyntheticAsset(
        String asset,
        double lastPrice,
        double volatilityAnnual,
        double crashBeta,
        double totalLogReturn,
        int priceDecimals,
        double volumePerHour) {

    public SyntheticAsset {
        if (asset.isBlank()) {
            throw new IllegalArgumentException("asset must not be blank");
        }
        requirePositive(asset, "lastPrice", lastPrice);
        requirePositive(asset, "volatilityAnnual", volatilityAnnual);
        requirePositive(asset, "crashBeta", crashBeta);
        requirePositive(asset, "volumePerHour", volumePerHour);
        if (!(Math.abs(totalLogReturn) < 20)) {
            throw new IllegalArgumentException(
                    "totalLogReturn of " + asset + " must be within ±20, got " + totalLogReturn);
        }
        if (priceDecimals < 0 || priceDecimals > 8) {
            throw new IllegalArgumentException(
                    "priceDecimals of " + asset + " must be in [0, 8], got " + priceDecimals);
        }
    }

    private static void requirePositive(String asset, String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " of " + asset + " must be positive, got " + value);
        }
    }
}
