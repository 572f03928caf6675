package org.breakwater.cli.runfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.cli.runfile.stated.AssetLawSection;
import org.breakwater.cli.runfile.stated.JumpsSection;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.stochastic.Jumps;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;
import org.breakwater.scenarios.spec.StatedLawSpec;
import org.jspecify.annotations.Nullable;

/** Many simulated paths under a law whose parameters are stated. */
@Kind("stated-law")
@Describe("Many simulated paths under a law whose parameters are stated, not fitted: Heston, Bates, Kou, GARCH.")
record StatedLawSection(
        @Describe("Its name.") @Identifier String id,
        @Describe("One line in words.") @Default("\"\"") String title,

        @Describe("Observed percentile or dated event behind it.") @Default("\"\"")
        String justification,

        @Describe("How each asset of the market moves.") @NonEmpty
        Map<@Identifier String, AssetLawSection> laws,

        @Describe("Correlation between any two diffusions, and between Heston's variances.")
        @Default("0.8")
        @Between(min = -1, max = 1)
        double correlation,

        @Describe("Jumps that all assets make together, each with the same log return.") @Nullable
        JumpsSection commonJumps,

        @Describe("Length of a path.") @Default("86400") @Positive
        double horizonSeconds,

        @Describe("Length of a step, at least 1 second and at most a day.")
        @Default("60")
        @Between(min = 1, max = 86_400)
        double stepSeconds,

        @Describe("How many paths.") @Default("10000") @Positive
        long paths,

        @Describe("Paths under each factor on depth; at most 1000 where left out, 0 for none.")
        @Nullable
        @Between(min = 0)
        Long variantPaths,

        @Describe("Factors on all depth.") @Default("[0.3, 0.1, 0.02]")
        List<@Positive Double> depthFactors,

        @Describe("How steps show their extremes: drawn from their bridge, or closes only.") @Default("bridge")
        Intrabar intrabar,

        @Describe("How much impact of liquidations enters prices.") @Default("full")
        ImpactMode impact,

        @Describe(
                "How the implied volatility of options moves by itself, by asset; without it, it follows the price alone.")
        @Default("{}")
        Map<@Identifier String, VolatilityFactorSection> volatilityFactor)
        implements ScenarioSection {

    private static final long VARIANT_PATHS = 1_000;

    StatedLawSpec toSpec(List<String> assets) {
        Map<String, StatedLawSpec.Law> stated = new LinkedHashMap<>();
        laws.forEach((asset, law) -> {
            if (!assets.contains(asset)) {
                throw new IllegalArgumentException("laws." + asset + " must refer to an asset of the market, which has "
                        + String.join(", ", assets));
            }
            stated.put(asset, law.toDomain());
        });
        String words = title.isEmpty() ? "Stated law over " + Spans.words(horizonSeconds) : title;
        return new StatedLawSpec(
                new Naming(id, words, justification),
                stated,
                correlation,
                commonJumps == null ? Jumps.NONE : commonJumps.toDomain(),
                horizonSeconds,
                stepSeconds,
                paths,
                intrabar,
                impact,
                depthFactors,
                Math.min(variantPaths == null ? VARIANT_PATHS : variantPaths, paths),
                VolatilityFactorSection.toDomain(volatilityFactor, assets));
    }
}
