package org.breakwater.cli.runfile;

import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.scenarios.path.shock.GapShape;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.breakwater.scenarios.spec.MonteCarloSpec.StressOnTop;

/** A gap inside every path of a Monte Carlo scenario. */
@Describe("A gap inside every path.")
record OverlaySection(
        @Describe("Simple return at the gap's end, by asset; * for all that are not named.") @NonEmpty
        Map<String, Double> shocks,

        @Describe("When it starts, after the path's start.") @Default("0") @NonNegative
        double atSeconds,

        @Describe("Time to the full shock.") @NonNegative double overSeconds,
        @Describe("How it gets there.") @Default("linear") GapShape shape,

        @Describe("Part of the shock that is made good.") @Default("0") @Fraction
        double rebound,

        @Describe("Time that takes.") @Default("3600") @NonNegative
        double reboundSeconds,

        @Describe(
                "Relative rise of the implied volatility of options at the gap's end, by asset; * for all that are not named.")
        @Default("{}")
        Map<String, Double> impliedVolatility) {

    StressOnTop toDomain(List<String> assets) {
        PriceGap gap = new PriceGap(ShockMap.of(shocks, assets), overSeconds, shape, rebound, reboundSeconds)
                .withImpliedVolatility(ShockMap.of("impliedVolatility", impliedVolatility, assets));
        return new StressOnTop(gap, atSeconds);
    }
}
