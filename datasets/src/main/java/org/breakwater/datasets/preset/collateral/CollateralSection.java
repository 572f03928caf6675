package org.breakwater.datasets.preset.collateral;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.collateral.CollateralWeight;
import org.jspecify.annotations.Nullable;

/** What an asset counts for as collateral. */
@Describe("What an asset counts for as collateral: a haircut, or weights for initial and maintenance margin.")
public record CollateralSection(
        @Describe("Fraction taken off the asset's value, in place of weights.") @Nullable @Fraction
        Double haircut,

        @Describe("What holdings count for where new risk is taken.") @Nullable
        WeightSection initial,

        @Describe("What holdings count for against liquidation.") @Nullable
        WeightSection maintenance,

        @Describe("What debts count for.") @Default("1") DebtSection debt) {

    public CollateralSection {
        if (haircut != null && (initial != null || maintenance != null)) {
            throw new IllegalArgumentException("haircut must be left out where weights are given, got " + haircut);
        }
        if (haircut == null && (initial == null || maintenance == null)) {
            throw new IllegalArgumentException("initial and maintenance must both be given where there is no haircut");
        }
    }

    public CollateralRule toDomain(String asset) {
        if (initial == null || maintenance == null) {
            CollateralWeight flat = new CollateralWeight.Flat(haircut == null ? 0 : haircut);
            return new CollateralRule(asset, flat, flat, debt.toDomain());
        }
        return new CollateralRule(asset, initial.toDomain(), maintenance.toDomain(), debt.toDomain());
    }
}
