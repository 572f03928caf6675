package org.breakwater.datasets.preset.option;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;
import org.jspecify.annotations.Nullable;

/** How a scenario moves volatilities. */
@Describe("How a scenario moves volatilities.")
public record ShockSection(
        @Describe("Range of a rise.") RangeSection up,
        @Describe("Range of a fall.") RangeSection down,

        @Describe("Whether a range is a fraction of the volatility or points of it.") @Default("relative")
        VolatilityShock.Kind kind,

        @Describe("Volatility that a rise reaches at least.") @Default("0") @NonNegative
        double leastAfterRise,

        @Describe("Volatility that none exceeds; no limit where left out.") @Nullable @Positive
        Double most) {

    VolatilityShock toDomain() {
        return new VolatilityShock(
                up.toDomain(), down.toDomain(), kind, leastAfterRise, most == null ? Double.POSITIVE_INFINITY : most);
    }
}
