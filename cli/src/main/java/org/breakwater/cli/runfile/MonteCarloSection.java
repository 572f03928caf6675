package org.breakwater.cli.runfile;

import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.spec.MonteCarloSpec;
import org.breakwater.scenarios.spec.MonteCarloSpec.Drift;
import org.breakwater.scenarios.spec.MonteCarloSpec.VariantSpec;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;
import org.jspecify.annotations.Nullable;

/** Many simulated paths. */
@Kind("monte-carlo")
@Describe("Many simulated paths, under one law or over the model range.")
record MonteCarloSection(
        @Describe("Its name.") @Identifier String id,
        @Describe("One line in words.") @Default("\"\"") String title,

        @Describe("Observed percentile or dated event behind it.") @Default("\"\"")
        String justification,

        @Describe("Laws of paths.") @Default("range") ModelsSection models,

        @Describe("Length of a path.") @Default("86400") @Positive
        double horizonSeconds,

        @Describe("Length of a step, at least 1 second and at most a day.")
        @Default("60")
        @Between(min = 1, max = 86_400)
        double stepSeconds,

        @Describe("Paths of the headline law.") @Default("10000") @Positive
        long paths,

        @Describe("Paths of each other law; as many as paths where left out.") @Nullable @Positive
        Long rangePaths,

        @Describe(
                "Paths of each variant: depth, start regime, quarter step, other calibration; at most 1000 where left out, 0 for none.")
        @Nullable
        @Between(min = 0)
        Long variantPaths,

        @Describe("Factors on all depth.") @Default("[0.3, 0.1, 0.02]")
        List<@Positive Double> depthFactors,

        @Describe("Volatility at the start, beside that of the whole history.") @Default("[calm, stressed]")
        List<StartRegime> regimes,

        @Describe("Whether the headline law also runs at a quarter of the step.") @Default("true")
        boolean quarterStep,

        @Describe("How many histories, resampled in blocks, the headline law is fitted to again; 0 for none.")
        @Default("8")
        @Between(min = 0, max = 1_000)
        int calibrationResamples,

        @Describe("Whether the headline law is fitted again to history without each of its crises.") @Default("true")
        boolean leaveCrisesOut,

        @Describe("How steps show their extremes: drawn from their bridge, or closes only.") @Default("bridge")
        Intrabar intrabar,

        @Describe("Expected return: none, or that of the history.") @Default("zero")
        Drift drift,

        @Describe("Probability that a path starts in the stressed regime.") @Default("0") @Fraction
        double stressedWeight,

        @Describe("A gap inside every path.") @Nullable OverlaySection overlay,

        @Describe("How much impact of liquidations enters prices.") @Default("full")
        ImpactMode impact,

        @Describe(
                "How the implied volatility of options moves by itself, by asset; without it, it follows the price alone.")
        @Default("{}")
        Map<@Identifier String, VolatilityFactorSection> volatilityFactor)
        implements ScenarioSection {

    private static final long VARIANT_PATHS = 1_000;

    MonteCarloSpec toSpec(List<String> assets) {
        String words = title.isEmpty() ? "Monte Carlo over " + hours() : title;
        long other = rangePaths == null ? paths : Math.min(rangePaths, paths);
        long variant = Math.min(variantPaths == null ? VARIANT_PATHS : variantPaths, paths);
        return new MonteCarloSpec(
                new Naming(id, words, justification),
                models.laws(),
                models.required(),
                horizonSeconds,
                stepSeconds,
                paths,
                other,
                intrabar,
                drift,
                stressedWeight,
                overlay == null ? null : overlay.toDomain(assets),
                impact,
                new VariantSpec(variant, depthFactors, regimes, quarterStep, calibrationResamples, leaveCrisesOut),
                VolatilityFactorSection.toDomain(volatilityFactor, assets));
    }

    private String hours() {
        return Spans.words(horizonSeconds);
    }
}
