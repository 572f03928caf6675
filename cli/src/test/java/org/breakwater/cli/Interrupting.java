package org.breakwater.cli;

import java.util.List;
import java.util.function.LongConsumer;
import org.breakwater.cli.terminal.Interruption;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.StressPlan;

/** Plans in which something happens when a path is made. */
final class Interrupting {

    private Interrupting() {}

    static StressPlan afterPaths(StressPlan plan, long paths, Interruption interruption) {
        return hooked(plan, path -> {
            if (path >= paths) {
                interruption.request();
            }
        });
    }

    static StressPlan atFirstPath(StressPlan plan, Runnable action) {
        return hooked(plan, path -> {
            if (path == 0) {
                action.run();
            }
        });
    }

    static StressPlan failingAtPath(StressPlan plan, long bad) {
        return hooked(plan, path -> {
            if (path == bad) {
                throw new IllegalStateException("path " + path + " fails");
            }
        });
    }

    private static StressPlan hooked(StressPlan plan, LongConsumer hook) {
        Ensemble ensemble = (Ensemble) plan.scenarios().get(0);
        Law law = ensemble.laws().get(0);
        Law hooked = new Law(law.label(), new Hooked(law.model(), hook), law.paths());
        return new StressPlan(
                plan.name(),
                plan.seed(),
                plan.rules(),
                plan.book(),
                plan.prices(),
                plan.liquidity(),
                plan.keepBelowMaintenance(),
                plan.audit(),
                List.of(new Ensemble(ensemble.heading(), List.of(hooked), ensemble.impact(), null)),
                plan.limits(),
                plan.configHash(),
                plan.dataHashes(),
                plan.tables(),
                plan.findings());
    }

    /** A law of paths that calls before each path. */
    private record Hooked(PathModel model, LongConsumer hook) implements PathModel {

        @Override
        public List<String> assetNames() {
            return model.assetNames();
        }

        @Override
        public TimeGrid grid() {
            return model.grid();
        }

        @Override
        public int pointsPerStep() {
            return model.pointsPerStep();
        }

        @Override
        public String describe() {
            return model.describe();
        }

        @Override
        public PathGenerator newGenerator() {
            PathGenerator generator = model.newGenerator();
            return (path, out) -> {
                hook.accept(path);
                generator.generate(path, out);
            };
        }
    }
}
