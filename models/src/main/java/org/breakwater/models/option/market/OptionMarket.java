package org.breakwater.models.option.market;

import org.breakwater.models.option.surface.VolatilitySurface;

/**
 * The outside market of the options on one asset: implied volatility, how it follows the price, and what closing costs.
 *
 * <p>The forward of an expiry is {@code S·exp(carry·T)}. The volatility of a strike is the surface's at its log-moneyness, times
 * the path's factor (see {@code termPower}), times {@code (S/S0)^−skewResponse}: with 0 volatility depends on moneyness alone (sticky delta), and the
 * response is the spot-volatility correlation as a rule; a path's own factor comes on top. With {@link #stickyStrike} moneyness is
 * measured at the forward of the path's start, so that a strike keeps its volatility.
 *
 * @param surface implied volatility by log-moneyness and expiry at the start of a path
 * @param stickyStrike true if each strike keeps its volatility as the price moves
 * @param spotResponse elasticity of implied volatility to the price, not negative: 2 means that a fall of 1 % raises
 *     volatility by 2 % of itself
 * @param carryAnnual growth of the forward with time to expiry, per year
 * @param halfSpread distance of a quote from the mark, a fraction of volatility, in [0, 1)
 * @param leastDelta least delta per option at which the market's depth is counted, in (0, 1]: what keeps the depth of options far
 *     out of the money finite
 * @param termPower how fast the path's own factor on volatility fades with time to expiry, in [0, 1]: a factor of {@code 1 + x} at
 *     30 days is {@code 1 + x·(30 days/time to expiry)^termPower}, as in the shocks of portfolio margins; a day is the shortest time
 *     that counts; 0 is one factor for all expiries
 */
public record OptionMarket(
        VolatilitySurface surface,
        boolean stickyStrike,
        double spotResponse,
        double carryAnnual,
        double halfSpread,
        double leastDelta,
        double termPower) {

    /** Time to expiry at which the path's factor is as it stands (Derive v2 {@code PMRMLib.sol}, Deribit, Paradex), and the least. */
    private static final double REFERENCE_YEARS = 30.0 / 365;

    private static final double LEAST_YEARS = 1.0 / 365;

    /** A volatility that nothing goes beyond, either way. */
    private static final double LEAST = 0.01;

    private static final double MOST = 10;

    public OptionMarket {
        requireIn("spotResponse", spotResponse, 0, 20);
        requireIn("carryAnnual", carryAnnual, -10, 10);
        if (!(halfSpread >= 0 && halfSpread < 1)) {
            throw new IllegalArgumentException("halfSpread must be in [0, 1), got " + halfSpread);
        }
        if (!(leastDelta > 0 && leastDelta <= 1)) {
            throw new IllegalArgumentException("leastDelta must be in (0, 1], got " + leastDelta);
        }
        requireIn("termPower", termPower, 0, 1);
    }

    /** A market whose path's factor is the same for all expiries. */
    public OptionMarket(
            VolatilitySurface surface,
            boolean stickyStrike,
            double spotResponse,
            double carryAnnual,
            double halfSpread,
            double leastDelta) {
        this(surface, stickyStrike, spotResponse, carryAnnual, halfSpread, leastDelta, 0);
    }

    private static void requireIn(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be in [" + least + ", " + most + "], got " + value);
        }
    }

    /** Forward of an expiry, quote currency. */
    public double forward(double price, double years) {
        return carryAnnual == 0 ? price : price * StrictMath.exp(carryAnnual * years);
    }

    /**
     * Implied volatility of a strike, annualised.
     *
     * @param strike K, quote currency
     * @param years to expiry, not negative
     * @param opening price at the start of the path, quote currency
     * @param price price now, quote currency
     * @param factor the path's factor on implied volatility at 30 days, positive
     */
    public double volatility(double strike, double years, double opening, double price, double factor) {
        double at = stickyStrike ? opening : price;
        double moneyness = StrictMath.log(strike / forward(at, years));
        double response = spotResponse == 0 ? 1 : StrictMath.exp(-spotResponse * StrictMath.log(price / opening));
        double volatility = surface.volatility(moneyness, years) * factorAt(years, factor) * response;
        return Math.max(LEAST, Math.min(MOST, volatility));
    }

    private double factorAt(double years, double factor) {
        if (termPower == 0 || factor == 1) {
            return factor;
        }
        double weight = StrictMath.pow(REFERENCE_YEARS / Math.max(LEAST_YEARS, years), termPower);
        return 1 + (factor - 1) * weight;
    }
}
