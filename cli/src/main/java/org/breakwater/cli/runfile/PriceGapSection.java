package org.breakwater.cli.runfile;

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
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.shock.GapShape;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.breakwater.scenarios.spec.GapTiming;
import org.breakwater.scenarios.spec.PriceGapSpec;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;
import org.jspecify.annotations.Nullable;

/** A gap on an otherwise still market, or a grid of them. */
@Kind("price-gap")
@Describe("A gap on an otherwise still market, or a grid of them.")
record PriceGapSection(
        @Describe("Its name.") @Identifier String id,
        @Describe("One line in words.") @Default("\"\"") String title,

        @Describe("Observed percentile or dated event behind it.") @Default("\"\"")
        String justification,

        @Describe("Simple return at the gap's end, by asset; * for all that are not named; others do not move.")
        @NonEmpty
        Map<String, Double> shocks,

        @Describe("Time to the full shock.") @NonNegative double overSeconds,
        @Describe("How it gets there.") @Default("linear") GapShape shape,

        @Describe("Part of the shock that is made good.") @Default("0") @Fraction
        double rebound,

        @Describe("Time that takes.") @Default("3600") @NonNegative
        double reboundSeconds,

        @Describe(
                "Relative rise of the implied volatility of options at the gap's end, by asset, in the gap's shape; * for all that are not named.")
        @Default("{}")
        Map<String, Double> impliedVolatility,

        @Describe("Length of a step.") @Default("10") @Between(min = 0.001, max = 86_400)
        double stepSeconds,

        @Describe("Time after the gap in which liquidations go on.") @Default("3600") @NonNegative
        double settleSeconds,

        @Describe("Several sizes, durations and depths.") @Nullable
        GapGridSection grid,

        @Describe("How much impact of liquidations enters prices.") @Default("full")
        ImpactMode impact)
        implements ScenarioSection {

    PriceGapSection {
        ShockMap.requireAboveMinusOne("shocks", shocks);
        ShockMap.requireAboveMinusOne("impliedVolatility", impliedVolatility);
    }

    PriceGapSpec toSpec(List<String> assets) {
        PriceGap gap = new PriceGap(ShockMap.of(shocks, assets), overSeconds, shape, rebound, reboundSeconds)
                .withImpliedVolatility(ShockMap.of("impliedVolatility", impliedVolatility, assets));
        String words = title.isEmpty() ? words(gap) : title;
        PriceGapSpec.Grid cells = grid == null ? null : grid.toDomain(overSeconds);
        return new PriceGapSpec(
                new Naming(id, words, justification), gap, new GapTiming(stepSeconds, settleSeconds), impact, cells);
    }

    private String words(PriceGap gap) {
        if (grid != null) {
            return "Grid of price gaps";
        }
        StringBuilder text = new StringBuilder("Gap of ");
        gap.shocks()
                .forEach((asset, shock) -> text.append(text.length() == 7 ? "" : ", ")
                        .append(asset)
                        .append(' ')
                        .append(SignificantDigits.of(shock * 100))
                        .append(" %"));
        return text.append(" over ").append(Spans.words(overSeconds)).toString();
    }
}
