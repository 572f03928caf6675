package org.breakwater.datasets.preset.collateral;

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

    CollateralTier toDomain() {
        return new CollateralTier(floor, weight);
    }
}
