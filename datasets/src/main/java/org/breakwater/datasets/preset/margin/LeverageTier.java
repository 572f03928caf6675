package org.breakwater.datasets.preset.margin;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;

/** A band of notional by its largest leverage. */
@Describe("A band of notional by its largest leverage.")
public record LeverageTier(
        @Describe("Notional at which the band begins, in the quote asset.") @NonNegative
        double floor,

        @Describe("Largest leverage inside the band.") @Between(min = 1)
        double maxLeverage) {

    RateTier rate(double share) {
        return new RateTier(floor, share / maxLeverage);
    }
}
