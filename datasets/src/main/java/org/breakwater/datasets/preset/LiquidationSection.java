package org.breakwater.datasets.preset;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.WorkPace;
import org.jspecify.annotations.Nullable;

/** How the venue closes accounts. */
@Describe("How the venue closes accounts.")
record LiquidationSection(
        @Describe("How much one round closes.") @Default("full")
        SizingSection sizing,

        @Describe("Charge on closed notional, fraction, as far as the account's equity goes.") @Default("0") @Fraction
        double penaltyRate,

        @Describe("Who receives the penalty.") @Default("{fund: 1}")
        PenaltySplitSection penaltySplit,

        @Describe("Time between a breach and the first fill.") @Default("0") @NonNegative
        double latencySeconds,

        @Describe("Accounts that can be worked on per second; no limit where left out.") @Nullable @Positive
        Double unitsPerSecond,

        @Describe("Rounds within one moment before a cascade is cut and reported.")
        @Default("64")
        @Between(min = 1, max = 10_000)
        int maxRounds) {

    LiquidationPolicy toDomain() {
        double perSecond = unitsPerSecond == null ? Double.POSITIVE_INFINITY : unitsPerSecond;
        return LiquidationPolicy.atMarket(
                sizing.toDomain(),
                penaltyRate,
                penaltySplit.toDomain(),
                new WorkPace(latencySeconds, perSecond, maxRounds));
    }
}
