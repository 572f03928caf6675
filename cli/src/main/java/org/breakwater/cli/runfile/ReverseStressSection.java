package org.breakwater.cli.runfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.shock.GapShape;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.breakwater.scenarios.spec.GapTiming;
import org.breakwater.scenarios.spec.ReverseStressSpec;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;

/** The smallest shock of a direction that exhausts the fund. */
@Kind("reverse-stress")
@Describe("The search for the smallest shock of a direction that exhausts the fund.")
record ReverseStressSection(
        @Describe("Its name.") @Identifier String id,
        @Describe("One line in words.") @Default("\"\"") String title,

        @Describe("Observed percentile or dated event behind it.") @Default("\"\"")
        String justification,

        @Describe("Shock at scale 1, simple return by asset; * for all that are not named.") @NonEmpty
        Map<String, Double> direction,

        @Describe("Largest scale tried.") @Default("0.99") @Positive
        double max,

        @Describe("Time to the full shock.") @Default("300") @NonNegative
        double overSeconds,

        @Describe("How it gets there.") @Default("linear") GapShape shape,

        @Describe("Part of the shock that is made good.") @Default("0") @Fraction
        double rebound,

        @Describe("Time that takes.") @Default("3600") @NonNegative
        double reboundSeconds,

        @Describe("Length of a step.") @Default("10") @Between(min = 0.001, max = 86_400)
        double stepSeconds,

        @Describe("Time after the gap in which liquidations go on.") @Default("3600") @NonNegative
        double settleSeconds,

        @Describe("How much impact of liquidations enters prices.") @Default("full")
        ImpactMode impact)
        implements ScenarioSection {

    ReverseStressSpec toSpec(List<String> assets) {
        double unit = unit();
        Map<String, Double> shocks = new LinkedHashMap<>();
        ShockMap.of(direction, assets).forEach((asset, shock) -> shocks.put(asset, shock / unit));
        PriceGap gap = new PriceGap(shocks, overSeconds, shape, rebound, reboundSeconds);
        String words = title.isEmpty() ? "Smallest shock that exhausts the fund" : title;
        return new ReverseStressSpec(
                new Naming(id, words, justification),
                gap,
                max * unit,
                new GapTiming(stepSeconds, settleSeconds),
                impact);
    }

    /** A power of two that brings every shock above −1, as a gap must be; it changes no bit of scale times shock. */
    private double unit() {
        double unit = 1;
        for (double shock : direction.values()) {
            while (shock / unit <= -1) {
                unit *= 2;
            }
        }
        return unit;
    }
}
