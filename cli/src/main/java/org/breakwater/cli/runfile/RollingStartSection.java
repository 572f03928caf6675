package org.breakwater.cli.runfile;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.Kind;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.spec.RollingStartSpec;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;

/** The same book, started on every day of history. */
@Kind("rolling-start")
@Describe("The same book, rescaled, started on every day of history.")
record RollingStartSection(
        @Describe("Its name.") @Identifier String id,
        @Describe("One line in words.") @Default("\"\"") String title,

        @Describe("Observed percentile or dated event behind it.") @Default("\"\"")
        String justification,

        @Describe("Length of a path.") @Default("86400") @Positive
        double horizonSeconds,

        @Describe("Length of a step.") @Default("3600") @Between(min = 1, max = 86_400)
        double stepSeconds,

        @Describe("How much impact of liquidations enters prices; history already holds its own.") @Default("none")
        ImpactMode impact)
        implements ScenarioSection {

    RollingStartSpec toSpec() {
        String words =
                title.isEmpty() ? "Started on every day of history, " + Spans.words(horizonSeconds) + " each" : title;
        return new RollingStartSpec(new Naming(id, words, justification), horizonSeconds, stepSeconds, impact);
    }
}
