package org.breakwater.models.analytic.impact;

/**
 * The impact law that Almgren, Thum, Hauptmann and Li fitted to 29,509 orders in US stocks.
 *
 * <pre>  permanent I = γ σ (X/V) (Θ/V)^(1/4)
 *   temporary K = sgn(X) η σ |X/(V T)|^(3/5)
 *   realised  J = I/2 + K,      γ = 0.314, η = 0.142</pre>
 *
 * <p>Source: R. Almgren, C. Thum, E. Hauptmann, H. Li, "Direct estimation of equity market impact", Risk 18(7), 57–62 (2005).
 *
 * @param quantity X, in coins or shares; negative for a sale
 * @param dailyVolume V, positive
 * @param outstanding Θ, coins or shares in issue, positive
 * @param dailyVolatility σ per day, a fraction, positive
 * @param days T, duration of the order in days of trading, positive
 */
public record Almgren2005(
        double quantity, double dailyVolume, double outstanding, double dailyVolatility, double days) {

    private static final double PERMANENT = 0.314;
    private static final double TEMPORARY = 0.142;
    private static final double TURNOVER_POWER = 0.25;
    private static final double RATE_POWER = 0.6;

    /** Checks the values. */
    public Almgren2005 {
        if (!Double.isFinite(quantity)) {
            throw new IllegalArgumentException("quantity must be finite, got " + quantity);
        }
        if (!(dailyVolume > 0 && outstanding > 0 && dailyVolatility > 0 && days > 0)) {
            throw new IllegalArgumentException(
                    "dailyVolume, outstanding, dailyVolatility and days must be positive, got " + dailyVolume + ", "
                            + outstanding + ", " + dailyVolatility + ", " + days);
        }
    }

    /**
     * Returns the permanent impact.
     *
     * @return I, a fraction of the price
     */
    public double permanent() {
        return PERMANENT
                * dailyVolatility
                * (quantity / dailyVolume)
                * StrictMath.pow(outstanding / dailyVolume, TURNOVER_POWER);
    }

    /**
     * Returns the temporary impact.
     *
     * @return K, a fraction of the price
     */
    public double temporary() {
        final double rate = Math.abs(quantity / (dailyVolume * days));
        return Math.signum(quantity) * TEMPORARY * dailyVolatility * StrictMath.pow(rate, RATE_POWER);
    }

    /**
     * Returns the mean impact paid, half of the permanent and all of the temporary one.
     *
     * @return J, a fraction of the price
     */
    public double realised() {
        return permanent() / 2 + temporary();
    }
}
