package org.breakwater.models.margin.schedule;

/**
 * A band of notional.
 *
 * @param floor notional at which the band begins, in the settlement asset
 * @param rate fraction of notional, in [0, 1]
 */
public record MarginTier(double floor, double rate) {

    public MarginTier {
        if (!(floor >= 0 && floor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("floor of a tier must be >= 0, got " + floor);
        }
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate of a tier must be in [0, 1], got " + rate);
        }
    }
}
