package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidation.sizing.RateWindow;

/** A limit on what is closed in one market within a window of time. */
@Describe("A limit on what is closed in one market within any window of time, over all accounts.")
public record RateWindowSection(
        @Describe("Coins per window.") @Positive double capacity,
        @Describe("Length.") @Positive double windowSeconds,

        @Describe("Distance of the market from the index below which one more window opens.") @Default("0") @NonNegative
        double maxPremium) {

    RateWindow toDomain() {
        return new RateWindow(capacity, windowSeconds, maxPremium);
    }
}
