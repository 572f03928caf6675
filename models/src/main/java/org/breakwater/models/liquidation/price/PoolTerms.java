package org.breakwater.models.liquidation.price;

/**
 * A pool of liquidity providers that is the other side of every position at the oracle price, moved by an impact of its own.
 *
 * @param impactFactor of the imbalance, not negative
 * @param impactExponent of the imbalance in quote currency, at least 1
 * @param leastImbalance quote currency below which there is no impact
 */
public record PoolTerms(double impactFactor, double impactExponent, double leastImbalance) {

    public PoolTerms {
        if (!(impactFactor >= 0 && impactExponent >= 1 && leastImbalance >= 0)) {
            throw new IllegalArgumentException("impact of a pool must have factor >= 0, exponent >= 1 and a limit >= 0,"
                    + " got " + impactFactor + ", " + impactExponent + ", " + leastImbalance);
        }
    }

    /** Impact of an imbalance, quote currency: {@code factor·imbalance^exponent}. */
    public double impact(double imbalance) {
        return imbalance < leastImbalance ? 0 : impactFactor * StrictMath.pow(imbalance, impactExponent);
    }

    /**
     * Coins that the owner of a closed position gets back; the pool keeps the rest of the collateral.
     *
     * @param equity collateral, profit and costs, quote currency
     * @param collateralPrice of one coin, positive
     */
    public static double payOut(double equity, double collateralPrice) {
        return Math.max(0, equity) / collateralPrice;
    }
}
