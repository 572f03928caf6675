package org.breakwater.datasets.preset;

import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.margin.schedule.MarginTier;

/** A band of notional. */
@Describe("A band of notional.")
record RateTier(
        @Describe("Notional at which the band begins, in the quote asset.") @NonNegative
        double floor,

        @Describe("Margin, fraction of the notional inside the band.") @Fraction
        double rate) {

    MarginTier toDomain() {
        return new MarginTier(floor, rate);
    }
}
