package org.breakwater.datasets.preset.inventory;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.liquidation.inventory.DeltaHedge;

/** How the delta of inherited positions is hedged. */
@Describe("Hedging of their delta with the first perpetual on each asset.")
public record HedgeSection(
        @Describe("Delta, at the traded mid, up to which nothing is done, quote currency.") @Default("0") @NonNegative
        double thresholdQuote,

        @Describe("Least time between two hedges of an asset.") @Default("60") @NonNegative
        double intervalSeconds,

        @Describe("What a hedge costs beside its impact, fraction of its notional.") @Default("0") @Fraction
        double feeRate) {

    DeltaHedge toDomain() {
        return new DeltaHedge(thresholdQuote, intervalSeconds, feeRate);
    }
}
