package org.breakwater.models.collateral;

import java.util.List;

/**
 * One band of a holding.
 *
 * @param floor where it starts, coins or quote currency, not negative
 * @param weight fraction of the band's value that counts, in [0, 1]
 */
public record CollateralTier(double floor, double weight) {

    public CollateralTier {
        if (!(floor >= 0 && floor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("floor must be >= 0, got " + floor);
        }
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be in [0, 1], got " + weight);
        }
    }

    /** Tiers start at zero, their floors ascend, and their weights do not rise. */
    static void requireOrder(List<CollateralTier> tiers) {
        if (tiers.isEmpty() || tiers.get(0).floor() != 0) {
            throw new IllegalArgumentException("tiers must start at 0, got " + tiers);
        }
        for (int k = 1; k < tiers.size(); k++) {
            CollateralTier below = tiers.get(k - 1);
            if (!(tiers.get(k).floor() > below.floor() && tiers.get(k).weight() <= below.weight())) {
                throw new IllegalArgumentException(
                        "tiers must have ascending floors and weights that do not rise, got " + tiers);
            }
        }
    }
}
