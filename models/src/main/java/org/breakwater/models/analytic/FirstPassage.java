package org.breakwater.models.analytic;

import org.breakwater.models.kernel.StandardNormal;

/**
 * First-passage probabilities of a price that follows dS = μS dt + σS dW: the probability that an isolated leveraged position
 * is liquidated, with its liquidation price as the barrier.
 *
 * <p>With c = |ln(B/S)|/(σ√T) and d = (μ − σ²/2)·√T/σ counted positive towards the barrier, the reflection principle gives
 *
 * <pre>  P(hit by T) = Φ(d − c) + exp(2cd)·Φ(−c − d).</pre>
 *
 * <p>Both terms are evaluated through the scaled normal tail, so the result keeps about 13 digits at 1e-50.
 *
 * <p>Sources: J. M. Harrison, "Brownian Motion and Stochastic Flow Systems" (1985), section 1.8; M. Broadie, P. Glasserman,
 * S. Kou, "A continuity correction for discrete barrier options", Math. Finance 7(4), 325–349 (1997).
 *
 * @param drift μ per year
 * @param volatility σ per √year, positive
 * @param years T, positive
 */
public record FirstPassage(double drift, double volatility, double years) {

    /** −ζ(½)/√(2π): the mean overshoot of a normal random walk, in step deviations. */
    private static final double OVERSHOOT = 0.5825971579390106;

    /** Checks the values. */
    public FirstPassage {
        if (!Double.isFinite(drift)) {
            throw new IllegalArgumentException("drift must be finite, got " + drift);
        }
        requirePositive("volatility", volatility);
        requirePositive("years", years);
    }

    /**
     * Returns the probability that the price falls to a barrier, watched continuously.
     *
     * @param spot S, positive
     * @param barrier B, positive
     * @return P(min S<sub>t</sub> ≤ B); 1 if B ≥ S
     */
    public double down(double spot, double barrier) {
        return hit(-logRatio(spot, barrier) / deviation(), -drifting());
    }

    /**
     * Returns the probability that the price rises to a barrier, watched continuously.
     *
     * @param spot S, positive
     * @param barrier B, positive
     * @return P(max S<sub>t</sub> ≥ B); 1 if B ≤ S
     */
    public double up(double spot, double barrier) {
        return hit(logRatio(spot, barrier) / deviation(), drifting());
    }

    /**
     * Returns the probability of being at or below a barrier at one of m equally spaced dates, exact up to quadrature.
     *
     * @param spot S, positive
     * @param barrier B, positive
     * @param dates m, at least 1; the last is T
     * @return P(S<sub>iT/m</sub> ≤ B for some i = 1 … m)
     */
    public double downAtDates(double spot, double barrier, int dates) {
        return new KilledWalk(-drifting() / Math.sqrt(dates))
                .hit(-logRatio(spot, barrier) / deviation() * Math.sqrt(dates), dates);
    }

    /**
     * Returns the probability of being at or above a barrier at one of m equally spaced dates, exact up to quadrature.
     *
     * @param spot S, positive
     * @param barrier B, positive
     * @param dates m, at least 1; the last is T
     * @return P(S<sub>iT/m</sub> ≥ B for some i = 1 … m)
     */
    public double upAtDates(double spot, double barrier, int dates) {
        return new KilledWalk(drifting() / Math.sqrt(dates))
                .hit(logRatio(spot, barrier) / deviation() * Math.sqrt(dates), dates);
    }

    /**
     * Returns Broadie, Glasserman and Kou's approximation of {@link #downAtDates}: the continuous formula with the barrier moved
     * away from the spot by the factor exp(−0.5826 σ√(T/m)).
     *
     * @param spot S, positive
     * @param barrier B, positive
     * @param dates m, at least 1
     * @return about P(S<sub>iT/m</sub> ≤ B for some i = 1 … m)
     */
    public double downCorrected(double spot, double barrier, int dates) {
        return hit(-logRatio(spot, barrier) / deviation() + OVERSHOOT / Math.sqrt(dates), -drifting());
    }

    /**
     * Returns Broadie, Glasserman and Kou's approximation of {@link #upAtDates}.
     *
     * @param spot S, positive
     * @param barrier B, positive
     * @param dates m, at least 1
     * @return about P(S<sub>iT/m</sub> ≥ B for some i = 1 … m)
     */
    public double upCorrected(double spot, double barrier, int dates) {
        return hit(logRatio(spot, barrier) / deviation() + OVERSHOOT / Math.sqrt(dates), drifting());
    }

    /**
     * Returns the probability of staying strictly between two barriers, watched continuously.
     *
     * @param spot S, positive
     * @param lower lower barrier, positive
     * @param upper upper barrier, above the lower
     * @return P(lower < S<sub>t</sub> < upper for all t ≤ T); 0 if the spot is not inside
     */
    public double surviveCorridor(double spot, double lower, double upper) {
        final double below = -logRatio(spot, lower) / deviation();
        final double above = logRatio(spot, upper) / deviation();
        return below <= 0 || above <= 0 ? 0 : new Corridor(below, above, drifting()).survival();
    }

    private static double hit(double distance, double towards) {
        if (distance <= 0) {
            return 1;
        }
        final double beyond = distance + towards;
        final double reflected = beyond >= 0
                ? StandardNormal.gaussian(distance - towards) * StandardNormal.scaledTail(beyond)
                : StrictMath.exp(2 * distance * towards) * StandardNormal.cdf(-beyond);
        return StandardNormal.cdf(towards - distance) + reflected;
    }

    private double deviation() {
        return volatility * Math.sqrt(years);
    }

    /** Mean of the log price at T, in its deviations. */
    private double drifting() {
        return (drift - 0.5 * volatility * volatility) * Math.sqrt(years) / volatility;
    }

    /** ln(barrier/spot), without loss of digits when they are close. */
    private static double logRatio(double spot, double barrier) {
        requirePositive("spot", spot);
        requirePositive("barrier", barrier);
        return Math.abs(barrier - spot) < 0.5 * spot
                ? StrictMath.log1p((barrier - spot) / spot)
                : StrictMath.log(barrier / spot);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite, got " + value);
        }
    }
}
