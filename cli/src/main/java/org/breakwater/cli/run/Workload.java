package org.breakwater.cli.run;

import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.run.PlannedScenario;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.GapGrid;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.breakwater.scenarios.run.PlannedScenario.Variants;
import org.breakwater.scenarios.run.StressPlan;

/** How many paths a plan will report as progress, so that the time left is the whole run's. */
final class Workload {

    /** Paths that a search for the smallest shock takes, roughly. */
    private static final long REVERSE_STRESS = 40;

    private Workload() {}

    static long paths(StressPlan plan) {
        long paths = 0;
        for (PlannedScenario scenario : plan.scenarios()) {
            paths += paths(scenario);
        }
        return paths;
    }

    private static long paths(PlannedScenario scenario) {
        if (scenario instanceof Ensemble ensemble) {
            return paths(ensemble);
        }
        if (scenario instanceof Replay replay) {
            return replay.orders().size();
        }
        return scenario instanceof GapGrid grid ? grid.cells().size() : REVERSE_STRESS;
    }

    private static long paths(Ensemble ensemble) {
        long paths = 0;
        for (Law law : ensemble.laws()) {
            paths += limited(law.model(), law.paths());
        }
        Variants variants = ensemble.variants();
        if (variants != null) {
            PathModel headline = ensemble.laws().get(0).model();
            long confirming = 1;
            paths += (variants.depthFactors().size() + confirming) * limited(headline, variants.paths());
            for (PathModel regime : variants.regimes().values()) {
                paths += limited(regime, variants.paths());
            }
            PathModel finer = variants.finer();
            if (finer != null) {
                paths += limited(finer, variants.paths());
            }
            long asItIs = 1;
            paths += Math.max(0, variants.recalibrations().size() - asItIs) * limited(headline, variants.paths());
        }
        return paths;
    }

    private static long limited(PathModel model, long paths) {
        return Math.min(paths, model.pathLimit());
    }
}
