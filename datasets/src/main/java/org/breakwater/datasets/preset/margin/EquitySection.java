package org.breakwater.datasets.preset.margin;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.margin.EquityRecipe;
import org.jspecify.annotations.Nullable;

/** What counts as equity beside collateral. */
@Describe("What counts as equity beside collateral; losses always count in full.")
public record EquitySection(
        @Describe("Share of unrealised profit that counts for initial margin.") @Default("1") @Fraction
        double profitWeightInitial,

        @Describe("Share of unrealised profit that counts for maintenance.") @Default("1") @Fraction
        double profitWeightMaintenance,

        @Describe("Most profit that counts for initial margin, in the quote asset; no cap where left out.")
        @Nullable
        @NonNegative
        Double profitCapInitial,

        @Describe("What the weight applies to.") @Default("account")
        EquityRecipe.Weighted weighted,

        @Describe("Whether margin is asked for orders that stand.") @Default("ignored")
        EquityRecipe.OpenOrders openOrders) {

    public EquityRecipe toDomain() {
        double cap = profitCapInitial == null ? Double.POSITIVE_INFINITY : profitCapInitial;
        return new EquityRecipe(profitWeightInitial, profitWeightMaintenance, cap, weighted, openOrders);
    }
}
