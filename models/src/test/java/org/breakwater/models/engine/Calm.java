package org.breakwater.models.engine;

import org.breakwater.models.market.PathBuffer;

/** Paths drawn towards their start: as drawn, or with moves so small that they stay inside a band for a while. */
final class Calm {

    private Calm() {}

    /**
     * Shrinks prices and factors of volatility.
     *
     * @param powers each makes all moves a tenth as large
     */
    static PathBuffer towardsTheStart(PathBuffer path, int powers) {
        double share = StrictMath.pow(0.1, powers);
        for (int a = 0; a < path.assets(); a++) {
            double[] prices = path.prices(a);
            for (int k = 1; k < prices.length; k++) {
                prices[k] = prices[0] + (prices[k] - prices[0]) * share;
                path.volatilityFactor(a, k, 1 + (path.volatilityFactor(a, k) - 1) * share);
            }
        }
        return path;
    }
}
