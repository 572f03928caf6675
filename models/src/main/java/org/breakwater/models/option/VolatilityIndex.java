package org.breakwater.models.option;

/**
 * A volatility index from the prices of options, free of any model (Cboe, "Cboe Volatility Index mathematics methodology"): the variance
 * of one expiry is a strip of all its options out of the money, and the index interpolates two expiries to thirty days.
 */
public final class VolatilityIndex {

    private static final double PERCENT = 100;

    private VolatilityIndex() {}

    /**
     * The variance of one expiry, annual: {@code (2/T)·Σ ΔK/K²·exp(rT)·Q(K) − (1/T)·(F/K₀ − 1)²}.
     *
     * @param strikes K, ascending, at least two, quote currency
     * @param prices Q by strike: of the put below K₀, of the call above it, the mean of both at K₀
     * @param forward F, at least the lowest strike; K₀ is the highest strike that is not above it
     * @param rate r, continuous, per year
     * @param years T, positive
     */
    public static double variance(double[] strikes, double[] prices, double forward, double rate, double years) {
        if (strikes.length < 2 || strikes.length != prices.length) {
            throw new IllegalArgumentException("strikes must be at least two, each with a price, got " + strikes.length
                    + " and " + prices.length + " prices");
        }
        double sum = 0;
        double atTheMoney = Double.NaN;
        for (int n = 0; n < strikes.length; n++) {
            double below = strikes[Math.max(0, n - 1)];
            double above = strikes[Math.min(strikes.length - 1, n + 1)];
            double interval = n == 0 || n == strikes.length - 1 ? above - below : 0.5 * (above - below);
            if (!(interval > 0)) {
                throw new IllegalArgumentException("strikes must rise, got " + strikes[n] + " at number " + n);
            }
            sum += interval / (strikes[n] * strikes[n]) * prices[n];
            atTheMoney = strikes[n] <= forward ? strikes[n] : atTheMoney;
        }
        if (Double.isNaN(atTheMoney)) {
            throw new IllegalArgumentException(
                    "forward must be at least the lowest strike " + strikes[0] + ", got " + forward);
        }
        double gap = forward / atTheMoney - 1;
        return (2 * StrictMath.exp(rate * years) * sum - gap * gap) / years;
    }

    /**
     * The index, in percent of annual volatility, from two expiries around its horizon.
     *
     * @param nearVariance annual variance of the nearer expiry
     * @param nearMinutes time to it
     * @param nextVariance annual variance of the farther expiry
     * @param nextMinutes time to it, above that of the nearer
     * @param horizonMinutes the index's horizon: 43,200 for thirty days
     * @param yearMinutes minutes of a year: 525,600
     */
    public static double interpolate(
            double nearVariance,
            double nearMinutes,
            double nextVariance,
            double nextMinutes,
            double horizonMinutes,
            double yearMinutes) {
        if (!(nextMinutes > nearMinutes)) {
            throw new IllegalArgumentException(
                    "nextMinutes must be above nearMinutes " + nearMinutes + ", got " + nextMinutes);
        }
        double near = nearMinutes / yearMinutes * nearVariance * (nextMinutes - horizonMinutes);
        double next = nextMinutes / yearMinutes * nextVariance * (horizonMinutes - nearMinutes);
        return PERCENT * Math.sqrt((near + next) / (nextMinutes - nearMinutes) * yearMinutes / horizonMinutes);
    }
}
