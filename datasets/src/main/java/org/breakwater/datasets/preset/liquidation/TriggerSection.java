package org.breakwater.datasets.preset.liquidation;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidation.AddOn;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.jspecify.annotations.Nullable;

/** When an account is liquidated, and when a liquidation ends. */
@Describe("When an account is liquidated, and when a liquidation ends.")
public record TriggerSection(
        @Describe("How equity is compared with what is asked.") @Default("below")
        LiquidationTrigger.Comparator when,

        @Describe("Whether an account without maintenance margin is never liquidated.") @Default("false")
        boolean needsRequirement,

        @Describe("Multiple of maintenance margin that is asked.") @Default("1") @Positive
        double ratio,

        @Describe("Fraction of notional that must be left above it to end a liquidation.") @Default("0") @Fraction
        double exitBuffer,

        @Describe("Whether a liquidation ends only when everything is closed.") @Default("false")
        boolean untilClosed,

        @Describe("Fraction by which unrealised losses count more to end a liquidation.") @Default("0") @NonNegative
        double lossBuffer,

        @Describe("What is asked beside maintenance margin.") @Nullable
        AddOnSection addOn) {

    public LiquidationTrigger toDomain() {
        return new LiquidationTrigger(
                when,
                needsRequirement,
                ratio,
                untilClosed ? Double.POSITIVE_INFINITY : exitBuffer,
                lossBuffer,
                addOn == null ? new AddOn.None() : addOn.toDomain());
    }
}
