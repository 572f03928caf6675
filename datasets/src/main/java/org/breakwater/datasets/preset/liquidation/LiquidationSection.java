package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.preset.collateral.SeizureSection;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.Takeover;
import org.breakwater.models.liquidation.WorkOrder;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.jspecify.annotations.Nullable;

/** How the venue closes accounts. */
@Describe("How the venue closes accounts.")
public record LiquidationSection(
        @Describe("When an account is liquidated, and when that ends.") @Default("{}")
        TriggerSection trigger,

        @Describe("How much one round closes; an auction decides itself.") @Default("full")
        SizingSection sizing,

        @Describe("Who takes closed positions, and at what price.") @Default("book")
        ClosePriceSection price,

        @Describe("Charge on closed notional, fraction, as far as the account's equity goes.") @Default("0") @Fraction
        double penaltyRate,

        @Describe("A charge of another form, in place of penaltyRate.") @Nullable
        FeeSection fee,

        @Describe("Who receives the penalty.") @Default("{fund: 1}")
        PenaltySplitSection penaltySplit,

        @Describe("Time between a breach and the first fill.") @Default("0") @NonNegative
        double latencySeconds,

        @Describe("Accounts that can be worked on per second; no limit where left out.") @Nullable @Positive
        Double unitsPerSecond,

        @Describe("Rounds within one moment before a cascade is cut and reported.")
        @Default("64")
        @Between(min = 1, max = 10_000)
        int maxRounds,

        @Describe("What bounds the pace beside depth.") @Default("{}")
        LimitsSection limits,

        @Describe("Share of maintenance margin below which the backstop takes an account over whole; 0 for never.")
        @Default("0")
        @Fraction
        double takeoverBelow,

        @Describe("Which of the accounts that are due comes first.") @Default("lowest-margin-ratio")
        WorkOrder order,

        @Describe("Who takes the collateral of closed accounts, and at what price.") @Default("market")
        SeizureSection collateral) {

    public LiquidationSection {
        if (fee != null && penaltyRate != 0) {
            throw new IllegalArgumentException("penaltyRate must be left out where fee is given, got " + penaltyRate);
        }
        if (price instanceof ClosePriceSection.Auction && !(sizing instanceof SizingSection.Full)) {
            throw new IllegalArgumentException("sizing must be left out where accounts are auctioned");
        }
    }

    public LiquidationPolicy toDomain() {
        double perSecond = unitsPerSecond == null ? Double.POSITIVE_INFINITY : unitsPerSecond;
        return new LiquidationPolicy(
                trigger.toDomain(),
                price instanceof ClosePriceSection.Auction auction ? auction.sizing() : sizing.toDomain(),
                price.toDomain(),
                fee == null ? new LiquidationFee.Rate(penaltyRate) : fee.toDomain(),
                penaltySplit.toDomain(),
                new WorkPace(latencySeconds, perSecond, maxRounds),
                limits.toDomain(),
                new Takeover(takeoverBelow),
                order,
                collateral.toDomain());
    }

    /** The charge that every liquidated account pays as a fraction of notional; zero where it depends on what is left. */
    public double chargedRate() {
        return fee instanceof FeeSection.Rate rate ? rate.rate() : penaltyRate;
    }
}
