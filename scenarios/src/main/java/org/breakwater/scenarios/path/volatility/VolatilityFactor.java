package org.breakwater.scenarios.path.volatility;

import org.breakwater.scenarios.path.TimeGrid;

/**
 * Law of the factor on an asset's implied volatility: e^x, where x starts at 0 and reverts to it.
 *
 * <pre>  dx = −κx dt + ν(ρ·dr/σ + √(1−ρ²) dW),  κ = ln 2 / half-life</pre>
 *
 * <p>r is the logarithm of the path's price and W a Brownian motion of its own, so that under returns of volatility σ the factor is
 * lognormal with median 1 and stationary variance ν²/2κ of its logarithm (the exponential Ornstein-Uhlenbeck process). A jump of the
 * price moves it in the same proportion, ρν/σ, as any other return does.
 *
 * @param volOfVolAnnual ν, annualised volatility of the factor's logarithm, in [0, 20]
 * @param halfLifeSeconds time in which half of a deviation goes away, positive
 * @param correlation ρ, of the factor with the asset's returns, in [−1, 1]; negative where volatility rises as the price falls
 * @param priceVolatilityAnnual σ, annualised volatility against which a return is large or small, positive
 */
public record VolatilityFactor(
        double volOfVolAnnual, double halfLifeSeconds, double correlation, double priceVolatilityAnnual) {

    private static final double MOST = 20;

    public VolatilityFactor {
        require(volOfVolAnnual >= 0 && volOfVolAnnual <= MOST, "volOfVolAnnual must be in [0, 20]", volOfVolAnnual);
        require(
                halfLifeSeconds > 0 && halfLifeSeconds < Double.POSITIVE_INFINITY,
                "halfLifeSeconds must be positive",
                halfLifeSeconds);
        require(correlation >= -1 && correlation <= 1, "correlation must be in [-1, 1]", correlation);
        require(
                priceVolatilityAnnual > 0 && priceVolatilityAnnual < Double.POSITIVE_INFINITY,
                "priceVolatilityAnnual must be positive",
                priceVolatilityAnnual);
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
    }

    /** Part of a deviation that is left after a time in seconds, in (0, 1]. */
    double kept(double seconds) {
        return StrictMath.exp(-rate() * seconds);
    }

    /** Standard deviation of what comes in over a time in seconds, correlated and own together: ν√((1 − e^(−2κΔ))/2κ). */
    double innovation(double seconds) {
        final double variance = -StrictMath.expm1(-2 * rate() * seconds) / (2 * rate());
        return volOfVolAnnual * Math.sqrt(variance / TimeGrid.SECONDS_PER_YEAR);
    }

    /** What a logarithmic return of 1 over that time adds to the factor's logarithm. */
    double response(double seconds) {
        return correlation
                * innovation(seconds)
                / (priceVolatilityAnnual * Math.sqrt(seconds / TimeGrid.SECONDS_PER_YEAR));
    }

    /** What a standard normal of its own adds over that time. */
    double own(double seconds) {
        return Math.sqrt(1 - correlation * correlation) * innovation(seconds);
    }

    /** Reversion κ per second. */
    private double rate() {
        return StrictMath.log(2) / halfLifeSeconds;
    }
}
