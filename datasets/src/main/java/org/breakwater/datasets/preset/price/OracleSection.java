package org.breakwater.datasets.preset.price;

import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.OraclePolicy.WhenStale;
import org.breakwater.models.oracle.validity.ActionMatrix;
import org.breakwater.models.oracle.validity.MarkDivergence;
import org.breakwater.models.oracle.validity.OracleAction;
import org.breakwater.models.oracle.validity.OracleValidity;
import org.breakwater.models.oracle.validity.Validity;
import org.jspecify.annotations.Nullable;

/** The index that the venue observes. */
@Describe("The index that the venue observes.")
public record OracleSection(
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
        WhenStale whenStale,

        @Describe("Several sources, of which the index is the median, in place of delaySeconds and ownPriceWeight.")
        @Default("[]")
        List<IndexSourceSection> sources,

        @Describe("Ratio of index and average beyond which the index is too volatile; never where left out.")
        @Nullable
        @Between(min = 1)
        Double tooVolatileRatio,

        @Describe("Time constant of that average.") @Default("3600") @Positive
        double volatilityTwapSeconds,

        @Describe("Distance of mark and average beyond which funding waits, fraction; never where left out.")
        @Nullable
        @Positive
        Double markDivergence,

        @Describe("Time constant of that average.") @Default("300") @Positive
        double divergenceTwapSeconds,

        @Describe("Worst class of the index that still allows an action, in place of whenStale.") @Default("{}")
        Map<OracleAction, Validity> allows) {

    public OraclePolicy toDomain() {
        double off = Double.POSITIVE_INFINITY;
        double staleness = stalenessSeconds == null ? off : stalenessSeconds;
        OraclePolicy plain = new OraclePolicy(delaySeconds, staleness, ownPriceWeight, whenStale);
        OracleValidity validity = new OracleValidity(
                tooVolatileRatio == null ? off : tooVolatileRatio, volatilityTwapSeconds, off, 1, staleness, off, 0, 0);
        return new OraclePolicy(
                sources.isEmpty()
                        ? plain.sources()
                        : sources.stream().map(IndexSourceSection::toDomain).toList(),
                tooVolatileRatio == null ? plain.validity() : validity,
                markDivergence == null
                        ? plain.divergence()
                        : new MarkDivergence(markDivergence, divergenceTwapSeconds, 0),
                allows.isEmpty() ? plain.allows() : new ActionMatrix(allows));
    }
}
