package org.breakwater.datasets.preset;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.OraclePolicy.WhenStale;
import org.jspecify.annotations.Nullable;

/** The index that the venue observes. */
@Describe("The index that the venue observes.")
record OracleSection(
        @Describe("Age of the observation.") @Default("0") @NonNegative
        double delaySeconds,

        @Describe("Age of the source's last quote beyond which the index is stale; never where left out.")
        @Nullable
        @Positive
        Double stalenessSeconds,

        @Describe("Weight of this venue's own price in the index.") @Default("0") @Fraction
        double ownPriceWeight,

        @Describe("What happens while the index is stale: liquidations wait, or the last price is used.")
        @Default("halt")
        WhenStale whenStale) {

    OraclePolicy toDomain() {
        double staleness = stalenessSeconds == null ? Double.POSITIVE_INFINITY : stalenessSeconds;
        return new OraclePolicy(delaySeconds, staleness, ownPriceWeight, whenStale);
    }
}
