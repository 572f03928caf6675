package org.breakwater.models.margin.portfolio.grid;

import org.breakwater.models.margin.option.Ranges;

/**
 * A haircut on what the contracts of an expiry are worth in a scenario, where that is positive: {@code base·exp(−years·(rate·
 * rateMultiple + rateAddend))} of it counts; a negative worth counts in full (Derive v2 {@code PMRMLib.sol}, static discount).
 *
 * @param base share of a positive worth just before expiry, in [0, 1]
 * @param rateMultiple of the interest rate, not negative
 * @param rateAddend annual, not negative
 */
public record ValueDiscount(double base, double rateMultiple, double rateAddend) {

    public ValueDiscount {
        Ranges.fraction("base", base);
        Ranges.notNegative("rateMultiple", rateMultiple);
        Ranges.notNegative("rateAddend", rateAddend);
    }

    /** Worth that counts in full. */
    public static ValueDiscount none() {
        return new ValueDiscount(1, 0, 0);
    }

    /**
     * The share of a positive worth that counts.
     *
     * @param years to expiry
     * @param rate annual interest; taken as 0 if negative
     */
    public double share(double years, double rate) {
        return base * StrictMath.exp(-years * (rateMultiple * Math.max(0, rate) + rateAddend));
    }
}
