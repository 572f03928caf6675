package org.breakwater.datasets.preset.price;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.engine.FundingPolicy;

/** Funding of perpetuals where a path records none. */
@Describe("Funding of perpetuals where a path records none; longs pay shorts a positive rate.")
public record FundingSection(
        @Describe("Time between settlements.") @Default("28800") @Positive
        double intervalSeconds,

        @Describe("Rate without basis, fraction per interval.") @Default("0") @Between(min = -0.99, max = 0.99)
        double baseRate,

        @Describe("Largest absolute rate, fraction per interval.") @Default("0") @Between(min = 0, max = 0.99)
        double cap) {

    public FundingSection {
        if (!(Math.abs(baseRate) <= cap)) {
            throw new IllegalArgumentException("baseRate must be at most cap (" + cap + ") in size, got " + baseRate);
        }
    }

    public FundingPolicy toDomain() {
        return new FundingPolicy(intervalSeconds, baseRate, cap);
    }
}
