package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.liquidation.price.FillablePrice;

/** The limit of a liquidation order. */
@Describe("The limit of a liquidation order, which gives way as the account nears bankruptcy.")
public record OrderLimitSection(
        @Describe("How fast it gives way.") @NonNegative double adjustment,

        @Describe("Furthest distance from the index, fraction of maintenance margin.") @NonNegative
        double spread) {

    FillablePrice toDomain() {
        return new FillablePrice(adjustment, spread);
    }
}
