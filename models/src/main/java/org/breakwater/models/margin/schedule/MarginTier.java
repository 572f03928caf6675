package org.breakwater.models.margin.schedule;

import java.util.List;

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

    /** A band whose maintenance is half of the initial margin at its highest leverage. */
    public static MarginTier ofLeverage(double floor, double maxLeverage) {
        return new MarginTier(floor, maintenanceOf(maxLeverage));
    }

    /** Half of the initial margin at the highest leverage: {@code 1/(2·leverage)} (Hyperliquid docs, margin tiers). */
    public static double maintenanceOf(double maxLeverage) {
        if (!(maxLeverage >= 1)) {
            throw new IllegalArgumentException("leverage must be at least 1, got " + maxLeverage);
        }
        return 1 / (2 * maxLeverage);
    }

    /** Bands as every schedule of tiers has them: from zero upwards, floors rising, rates not falling. */
    static List<MarginTier> requireAscending(List<MarginTier> tiers) {
        if (tiers.isEmpty() || tiers.get(0).floor() != 0) {
            throw new IllegalArgumentException("tiers must start at notional 0");
        }
        for (int i = 1; i < tiers.size(); i++) {
            MarginTier lower = tiers.get(i - 1);
            MarginTier upper = tiers.get(i);
            if (!(upper.floor() > lower.floor() && upper.rate() >= lower.rate())) {
                throw new IllegalArgumentException("tier " + (i + 1)
                        + " must have a higher floor and no lower rate than tier " + i + ", got floor " + upper.floor()
                        + " after " + lower.floor() + " and rate " + upper.rate() + " after " + lower.rate());
            }
        }
        return List.copyOf(tiers);
    }
}
