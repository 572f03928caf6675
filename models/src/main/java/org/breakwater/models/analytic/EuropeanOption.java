package org.breakwater.models.analytic;

/**
 * Values of European options under a price law: what simulated terminal prices must reproduce on average.
 *
 * <p>Under the pricing measure the drift of the law is rate minus yield. A value is the discounted expectation of the payoff, so
 * Black and Scholes' formula is a lognormal law and Merton's series a jump diffusion.
 *
 * @param law the price at expiry under the pricing measure
 * @param discount exp(−rate·T), in (0, ∞)
 */
public record EuropeanOption(PriceLaw law, double discount) {

    /** Checks the discount. */
    public EuropeanOption {
        if (!(discount > 0 && discount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("discount must be positive and finite, got " + discount);
        }
    }

    /**
     * Returns the market of Black and Scholes.
     *
     * @param spot price now, positive
     * @param rate r, continuous, per year
     * @param dividendYield q, continuous, per year
     * @param volatility σ per √year, positive
     * @param years time to expiry, positive
     * @return options on it
     */
    public static EuropeanOption blackScholes(
            double spot, double rate, double dividendYield, double volatility, double years) {
        return new EuropeanOption(
                LognormalPrice.of(spot, rate - dividendYield, volatility, years), discount(rate, years));
    }

    /**
     * Returns the market of Merton's jump diffusion.
     *
     * @param price its law, with drift r − q
     * @param rate r, continuous, per year
     * @return options on it
     */
    public static EuropeanOption merton(MertonPrice price, double rate) {
        return new EuropeanOption(price, discount(rate, price.years()));
    }

    /**
     * Values a call.
     *
     * @param strike K, positive
     * @return discounted E[(S − K)⁺], in quote currency
     */
    public double call(double strike) {
        return discount * law.expectedRiseAbove(strike);
    }

    /**
     * Values a put.
     *
     * @param strike K, positive
     * @return discounted E[(K − S)⁺], in quote currency
     */
    public double put(double strike) {
        return discount * law.expectedFallBelow(strike);
    }

    private static double discount(double rate, double years) {
        return StrictMath.exp(-rate * years);
    }
}
