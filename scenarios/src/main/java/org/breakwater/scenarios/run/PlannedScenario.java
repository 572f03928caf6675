package org.breakwater.scenarios.run;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.path.PathModel;
import org.jspecify.annotations.Nullable;

/** A scenario ready to run: every law of paths is built, nothing is left to decide. */
public sealed interface PlannedScenario {

    /** What the run file calls it. */
    Heading heading();

    /**
     * Names of a scenario.
     *
     * @param id unique in the run
     * @param type {@code monte-carlo}, {@code stated-law}, {@code rolling-start}, {@code price-gap}, {@code historical} or {@code reverse-stress}
     * @param title one line in words
     * @param justification observed percentile or dated event, empty if none
     * @param intrabar how extremes within a step entered
     */
    record Heading(String id, String type, String title, String justification, String intrabar) {}

    /**
     * One law of an ensemble.
     *
     * @param label short name, for instance {@code merton-threshold}
     * @param model the law
     * @param paths number of paths
     */
    record Law(String label, PathModel model, long paths) {}

    /**
     * Many paths under one or more laws, whose figures span the model range.
     *
     * @param laws at least one; the first is the headline
     * @param variants the same scenario under other assumptions, null for none
     */
    record Ensemble(
            Heading heading,
            List<Law> laws,
            ImpactMode impact,
            @Nullable Variants variants) implements PlannedScenario {
        public Ensemble {
            laws = List.copyOf(laws);
            if (laws.isEmpty()) {
                throw new IllegalArgumentException("scenario " + heading.id() + " must have a law of paths");
            }
        }
    }

    /**
     * Other assumptions under which the headline law runs again.
     *
     * @param depthFactors factors on all depth, 1 not among them
     * @param regimes the law started in other regimes
     * @param finer the law at a quarter of the step, null for none
     * @param recalibrations the law as it is fitted, and then fitted to other histories; empty for none
     * @param paths paths of each variant
     */
    record Variants(
            List<Double> depthFactors,
            Map<StartRegime, PathModel> regimes,
            @Nullable PathModel finer,
            List<Recalibration> recalibrations,
            long paths) {

        public Variants {
            recalibrations = List.copyOf(recalibrations);
        }
    }

    /**
     * The headline law fitted to another history, when it is wanted.
     *
     * @param label what the history is, for instance {@code resample 1} or {@code without covid-2020-03-12}
     * @param source makes that history, fits the law to it, and keeps neither; an {@link IllegalArgumentException} says that
     *     the history does not permit it
     */
    record Recalibration(String label, Supplier<FittedLaw> source) {}

    /**
     * A law as fitted, with what the fit says of the market's leader.
     *
     * @param model the law
     * @param volatilityAnnual all its volatility, jumps included, per year
     * @param jumpsPerYear its jumps, own and common; NaN for a law without jumps
     */
    record FittedLaw(PathModel model, double volatilityAnnual, double jumpsPerYear) {}

    /**
     * One determined path: a gap, a window of history. Two orders of a bar's extremes may be given; the worse is reported.
     *
     * @param orders one path each
     */
    record Replay(Heading heading, List<PathModel> orders, ImpactMode impact) implements PlannedScenario {
        public Replay {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Gaps of several sizes and durations, each one path.
     *
     * @param cells what is run
     */
    record GapGrid(Heading heading, List<Cell> cells, ImpactMode impact) implements PlannedScenario {

        /**
         * One gap.
         *
         * @param shock size as the table shows it: return of the leading asset
         * @param overSeconds duration
         * @param depthFactor factor on all depth
         */
        public record Cell(double shock, double overSeconds, double depthFactor, PathModel model) {}
    }

    /**
     * The smallest scale of a shock that exhausts the fund.
     *
     * @param direction what is scaled, in words
     * @param scaled path at a scale in (0, largest]
     * @param shockAtOne what scale 1 is: return of the leading asset
     * @param largest largest scale tried
     */
    record ReverseStress(
            Heading heading,
            String direction,
            DoubleFunction<PathModel> scaled,
            double shockAtOne,
            double largest,
            ImpactMode impact)
            implements PlannedScenario {}
}
