package org.breakwater.cli.runfile;

import java.util.List;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.scenarios.spec.PriceGapSpec;
import org.jspecify.annotations.Nullable;

/** Gaps of several sizes, durations and depths. */
@Describe("Gaps of several sizes, durations and depths: each combination is one path.")
record GapGridSection(
        @Describe("Factors on all shocks; a negative one turns falls into rises.") @NonEmpty
        List<Double> scales,

        @Describe("Durations; that of the gap where left out.") @Nullable @NonEmpty
        List<@NonNegative Double> overSeconds,

        @Describe("Factors on all depth.") @Default("[1]") @NonEmpty
        List<@Positive Double> depthFactors) {

    PriceGapSpec.Grid toDomain(double ownSeconds) {
        return new PriceGapSpec.Grid(scales, overSeconds == null ? List.of(ownSeconds) : overSeconds, depthFactors);
    }
}
