package org.breakwater.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.UsageException;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.PlannedScenario;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.GapGrid;
import org.breakwater.scenarios.run.PlannedScenario.Heading;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.breakwater.scenarios.run.Simulation;
import org.breakwater.scenarios.run.StressPlan;
import org.breakwater.scenarios.run.StressRunner;
import org.jspecify.annotations.Nullable;

/**
 * One path of one scenario of a plan, found by the names that a result shows: {@code one-day} is a scenario's headline law,
 * {@code one-day.gbm} another; the paths of a replay are its orders of a bar's extremes, those of a grid its cells.
 *
 * @param scenario name as the result shows it
 * @param simulation law, venue, book and market
 * @param path number of the path within the simulation
 */
public record ScenarioChoice(String scenario, Simulation simulation, long path) {

    /**
     * @param scenario name, empty for the headline scenario
     * @param path number of the path
     * @throws UsageException when there is no such scenario or path
     */
    public static ScenarioChoice of(StressPlan plan, String scenario, long path) {
        String wanted = scenario.isEmpty() ? plan.scenarios().get(0).heading().id() : scenario;
        List<String> names = new ArrayList<>();
        for (PlannedScenario planned : plan.scenarios()) {
            String id = planned.heading().id();
            names.add(id);
            if (planned instanceof Ensemble ensemble) {
                for (Law law : ensemble.laws()) {
                    names.add(id + "." + law.label());
                    boolean headline =
                            wanted.equals(id) && law.equals(ensemble.laws().get(0));
                    if (headline || wanted.equals(id + "." + law.label())) {
                        return ofEnsemble(plan, ensemble, law, path);
                    }
                }
            } else if (wanted.equals(id)) {
                return ofSingle(plan, planned, path);
            }
        }
        throw refusal("there is no scenario " + wanted, NearestName.hint(wanted, names));
    }

    private static ScenarioChoice ofEnsemble(StressPlan plan, Ensemble ensemble, Law law, long path) {
        requirePath(path, Math.min(law.paths(), law.model().pathLimit()));
        String name = ensemble.heading().id() + "." + law.label();
        return new ScenarioChoice(name, StressRunner.simulation(plan, ensemble, law.label()), path);
    }

    private static ScenarioChoice ofSingle(StressPlan plan, PlannedScenario planned, long path) {
        if (planned instanceof Replay replay) {
            requirePath(path, replay.orders().size());
            PathModel model = replay.orders().get((int) path);
            return new ScenarioChoice(
                    replay.heading().id(), simulation(plan, replay.heading(), model, replay.impact(), 1), 0);
        }
        if (planned instanceof GapGrid grid) {
            requirePath(path, grid.cells().size());
            GapGrid.Cell cell = grid.cells().get((int) path);
            return new ScenarioChoice(
                    grid.heading().id(),
                    simulation(plan, grid.heading(), cell.model(), grid.impact(), cell.depthFactor()),
                    0);
        }
        throw refusal("a reverse stress has no numbered paths", "replay the price gap that it found");
    }

    private static Simulation simulation(
            StressPlan plan, Heading heading, PathModel model, ImpactMode impact, double depthFactor) {
        Ensemble single = new Ensemble(heading, List.of(new Law("", model, 1)), impact, null);
        Simulation simulation = StressRunner.simulation(plan, single, "");
        return simulation.withSettings(simulation.settings().withDepthScale(depthFactor));
    }

    private static void requirePath(long path, long paths) {
        if (path < 0 || path >= paths) {
            throw refusal("--path must be in [0, " + paths + "), got " + path, null);
        }
    }

    private static UsageException refusal(String message, @Nullable String hint) {
        Diagnostic wrong = Diagnostic.error(DiagnosticCode.USAGE, message, null);
        return new UsageException(hint == null ? wrong : wrong.withHint(hint));
    }
}
