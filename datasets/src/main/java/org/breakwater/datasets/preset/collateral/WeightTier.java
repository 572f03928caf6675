package org.breakwater.datasets.preset.collateral;

import java.util.List;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.collateral.CollateralTier;

/** A tier of collateral. */
@Describe("A tier of collateral.")
public record WeightTier(
        @Describe("Where it begins, in coins or value.") @NonNegative
        double floor,

        @Describe("Fraction that counts inside it.") @Fraction
        double weight) {

    /** Tiers begin at zero, ascend and do not overlap; weights do not rise. */
    static void requireOrder(List<WeightTier> tiers) {
        if (tiers.get(0).floor != 0) {
            throw new IllegalArgumentException("tiers[0].floor must be 0, got " + tiers.get(0).floor);
        }
        for (int i = 1; i < tiers.size(); i++) {
            requireAfter(tiers.get(i - 1), tiers.get(i), "tiers[" + i + "]");
        }
    }

    private static void requireAfter(WeightTier before, WeightTier tier, String at) {
        if (!(tier.floor > before.floor)) {
            throw new IllegalArgumentException(
                    at + ".floor must be above that of the tier before (" + before.floor + "), got " + tier.floor);
        }
        if (!(tier.weight <= before.weight)) {
            throw new IllegalArgumentException(at + ".weight must not be above that of the tier before ("
                    + before.weight + "), got " + tier.weight);
        }
    }

    CollateralTier toDomain() {
        return new CollateralTier(floor, weight);
    }
}
