package org.breakwater.scenarios.spec;

import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.run.PlannedScenario.Heading;

/** What should happen to the market. Declarative: it names laws and shocks, and holds neither prices nor draws. */
public sealed interface ScenarioSpec
        permits MonteCarloSpec, StatedLawSpec, RollingStartSpec, PriceGapSpec, HistoricalSpec, ReverseStressSpec {

    /** What it is called. */
    Naming naming();

    /** How much of the impact of liquidations enters prices. */
    ImpactMode impact();

    /**
     * Names of a scenario.
     *
     * @param id unique in the run
     * @param title one line in words
     * @param justification the observed percentile or dated event behind it, empty if none
     */
    record Naming(String id, String title, String justification) {

        public Naming {
            if (id.isBlank()) {
                throw new IllegalArgumentException("id of a scenario must not be blank");
            }
        }

        Heading heading(String type, String intrabar) {
            return new Heading(id, type, title, justification, intrabar);
        }
    }
}
