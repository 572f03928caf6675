package org.breakwater.models.margin.option;

/**
 * What a settlement coin below par adds to margin: {@code max(0, threshold − price)·factor} (Derive v2, depeg parameters of its
 * standard manager and peg loss of its portfolio manager).
 *
 * @param threshold price below which it adds, in [0, 1]; 0 never adds
 * @param factor per unit of price below the threshold, not negative
 */
public record StableDepeg(double threshold, double factor) {

    public StableDepeg {
        Ranges.fraction("threshold", threshold);
        Ranges.notNegative("factor", factor);
    }

    /** A coin that is taken at par whatever its price. */
    public static StableDepeg ignored() {
        return new StableDepeg(0, 0);
    }

    /** The fraction that is added at a price of the coin. */
    public double rate(double stablePrice) {
        return Math.max(0, threshold - stablePrice) * factor;
    }
}
