package org.breakwater.datasets.preset.price;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.oracle.StablePriceRules;

/** How slowly a stable price follows. */
@Describe("How slowly a stable price follows.")
public record StablePriceSection(
        @Describe("Intervals by which the delayed price is late.") @Between(min = 1, max = 1000)
        int intervals,

        @Describe("Length of each.") @Positive double intervalSeconds,

        @Describe("Largest change from one interval to the next, fraction.") @Fraction
        double intervalGrowth,

        @Describe("Largest change of the stable price, fraction a second.") @NonNegative
        double growthPerSecond,

        @Describe("A price that follows sooner is passed over.") @NonNegative
        double minSeconds,

        @Describe("A price that follows later counts as if it had come after this long.") @Positive
        double maxSeconds) {

    public StablePriceSection {
        new StablePriceRules(intervals, intervalSeconds, intervalGrowth, growthPerSecond, minSeconds, maxSeconds);
    }

    StablePriceRules toDomain() {
        return new StablePriceRules(
                intervals, intervalSeconds, intervalGrowth, growthPerSecond, minSeconds, maxSeconds);
    }
}
