package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidation.sizing.TimePace;
import org.breakwater.models.rounding.Steps;

/** How much of a shortage may be worked off by now. */
@Describe("How much of a shortage may be worked off by now: a share at once, which grows to all of it.")
public record ShortagePaceSection(
        @Describe("Share at once.") @Fraction double initialShare,

        @Describe("Time over which another whole is added.") @Positive
        double durationSeconds,

        @Describe("A shortage below it, in the quote asset, is worked off at once.") @Default("0") @NonNegative
        double smallShortage) {

    TimePace toDomain() {
        return new TimePace(initialShare, durationSeconds, smallShortage, Steps.none());
    }
}
