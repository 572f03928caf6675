package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.models.liquidation.fee.FeeSplit;

/** Who receives a liquidation penalty. */
@Describe("Who receives a liquidation penalty; the shares sum to 1.")
public record PenaltySplitSection(
        @Describe("Share of the insurance fund.") @Fraction double fund,

        @Describe("Share of whoever executes.") @Default("0") @Fraction
        double liquidators,

        @Describe("Share of the venue.") @Default("0") @Fraction
        double protocol,

        @Describe("Whether all goes to whoever executes when the account owes more than it has.") @Default("false")
        boolean liquidatorsWhenInsolvent) {

    public PenaltySplitSection {
        if (!(Math.abs(fund + liquidators + protocol - 1) <= 1e-12)) {
            throw new IllegalArgumentException(
                    "fund, liquidators and protocol must sum to 1, got " + fund + ", " + liquidators + ", " + protocol);
        }
    }

    public FeeSplit toDomain() {
        return new FeeSplit(fund, liquidators, protocol, liquidatorsWhenInsolvent);
    }
}
