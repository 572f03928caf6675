package org.breakwater.models.analytic.impact;

/**
 * The square-root law of impact: Y·σ·√(Q/V).
 *
 * <p>Source: J.-P. Bouchaud, J. Bonart, J. Donier, M. Gould, "Trades, Quotes and Prices" (2018), chapter 12.
 */
public final class SquareRootImpact {

    private SquareRootImpact() {}

    /**
     * Returns the impact of an order.
     *
     * @param prefactor Y, of order one
     * @param dailyVolatility σ per day, a fraction
     * @param quantity Q, not negative
     * @param dailyVolume V, positive, in the unit of the quantity
     * @return a fraction of the price
     * @throws IllegalArgumentException if quantity or volume is outside its range
     */
    public static double of(double prefactor, double dailyVolatility, double quantity, double dailyVolume) {
        if (!(quantity >= 0 && dailyVolume > 0)) {
            throw new IllegalArgumentException(
                    "quantity must not be negative and dailyVolume positive, got " + quantity + ", " + dailyVolume);
        }
        return prefactor * dailyVolatility * Math.sqrt(quantity / dailyVolume);
    }
}
