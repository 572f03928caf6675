package org.breakwater.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.engine.EngineMode;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.RunInfo;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.models.result.TableId;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.GapGrid;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.breakwater.scenarios.run.PlannedScenario.ReverseStress;

/** Runs a {@link StressPlan} and returns what it found. */
public final class StressRunner {

    /** Shock of the Cover-k table. */
    private static final double COVER_SHOCK = 0.3;

    private static final List<String> HEADLINES = List.of(
            "venueInsolvencyProbability",
            "fundExhaustionProbability",
            "adlProbability",
            "liquidationProbability.mean",
            "fundDraw.mean",
            "fundDrawdownFraction.max",
            "badDebt.mean",
            "liquidatedNotional.mean");

    private final int threads;
    private final EngineMode mode;
    private final Progress progress;

    /** A runner with the fast account check. */
    public StressRunner(int threads, Progress progress) {
        this(threads, EngineMode.INDEXED, progress);
    }

    /**
     * @param threads worker threads, at least 1; they change nothing but the time it takes
     * @param mode how breaching accounts are found; it changes nothing but the time it takes
     * @param progress hears how far the run has come, and may end it
     */
    public StressRunner(int threads, EngineMode mode, Progress progress) {
        this.threads = threads;
        this.mode = mode;
        this.progress = progress;
    }

    /** Runs all scenarios of a plan. */
    public StressResult run(StressPlan plan) {
        List<Diagnostic> findings = new ArrayList<>(plan.findings());
        try (PathExecutor executor = new PathExecutor(threads)) {
            RunContext run = new RunContext(plan, executor, mode, progress, findings);
            List<ScenarioResult> results = new ArrayList<>();
            for (PlannedScenario scenario : plan.scenarios()) {
                if (!run.cancelled()) {
                    results.addAll(unlessCancelled(run, scenario));
                }
            }
            return result(run, results, findings);
        }
    }

    private static List<ScenarioResult> unlessCancelled(RunContext run, PlannedScenario scenario) {
        try {
            return run(run, scenario);
        } catch (RunContext.CancelledException stopped) {
            return List.of();
        }
    }

    private static List<ScenarioResult> run(RunContext run, PlannedScenario scenario) {
        if (scenario instanceof Ensemble ensemble) {
            return new EnsembleRun(run, ensemble).results();
        }
        ReplayRun replays = new ReplayRun(run);
        if (scenario instanceof Replay replay) {
            return List.of(replays.replay(replay));
        }
        if (scenario instanceof GapGrid grid) {
            return List.of(replays.grid(grid));
        }
        return List.of(replays.reverse((ReverseStress) scenario));
    }

    private static StressResult result(RunContext run, List<ScenarioResult> results, List<Diagnostic> findings) {
        StressPlan plan = run.plan;
        boolean whole = !run.cancelled();
        RunInfo info = new RunInfo(
                plan.name(),
                plan.seed(),
                run.paths(),
                run.steps(),
                plan.configHash(),
                plan.dataHashes(),
                plan.rules().name(),
                plan.book().name(),
                plan.rules().quoteAsset(),
                run.partial());
        List<ResultTable> tables = new ArrayList<>();
        tables.add(scenarioMetrics(results));
        tables.add(run.facts.summary());
        tables.add(run.facts.largestPositions(run.dailyCapacity()));
        tables.add(run.facts.cover(COVER_SHOCK, run.openingFund));
        tables.addAll(plan.tables());
        if (whole) {
            tables.addAll(plan.study().tables());
            findings.addAll(plan.study().findings());
        }
        String headline = plan.scenarios().get(0).heading().id();
        List<LimitCheck> limits = new LimitChecks(headline, results).check(plan.limits());
        return new StressResult(info, headline, results, tables, limits, findings);
    }

    private static ResultTable scenarioMetrics(List<ScenarioResult> results) {
        TableRows table = new TableRows(
                TableId.SCENARIO_METRICS,
                "All scenarios",
                "Headline figures of every scenario.",
                Column.text("scenario", "Scenario"),
                Column.text("metric", "Metric"),
                Column.number("value", "Value", ""),
                Column.number("lower", "Lower", ""),
                Column.number("upper", "Upper", ""));
        for (ScenarioResult result : results) {
            for (String id : HEADLINES) {
                Optional<Metric> metric = result.metric(id);
                metric.ifPresent(m -> table.row(result.id(), id, m.value(), m.lower(), m.upper()));
            }
        }
        return table.build();
    }

    /**
     * Runs one path again under observation.
     *
     * @param simulation law, venue and book it belongs to
     * @param path its number
     * @param log receives events and timeline
     * @return its totals
     */
    public static PathOutcome replay(Simulation simulation, long path, ReplayLog log) {
        PathOutcome out = new PathOutcome(simulation.hours());
        PathWorker worker = new PathWorker(simulation);
        log.begin(worker.buffer(), worker::seconds);
        worker.replay(path, out, log, log);
        return out;
    }

    /** Ids of the accounts of a plan's book that are below maintenance margin at its opening prices. */
    public static List<String> belowMaintenance(StressPlan plan) {
        ResolvedBook whole = BookResolution.resolve(
                plan.book(),
                AssetPrice.names(plan.prices()),
                plan.rules().quoteAsset(),
                plan.rules().collateral().assets(),
                Set.of());
        double[] prices = plan.prices().stream().mapToDouble(AssetPrice::price).toArray();
        return new BookFacts(plan.rules(), whole, prices, plan.options()).belowMaintenance();
    }

    /**
     * The simulation behind the headline figures of an ensemble, for replays and exports.
     *
     * @param law label of the law; empty for the headline
     */
    public static Simulation simulation(StressPlan plan, Ensemble ensemble, String law) {
        try (PathExecutor executor = new PathExecutor(1)) {
            RunContext run = new RunContext(plan, executor, EngineMode.INDEXED, Progress.SILENT, new ArrayList<>());
            PlannedScenario.Law chosen = ensemble.laws().stream()
                    .filter(l -> law.isEmpty() || l.label().equals(law))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("law " + law + " must be one of the scenario's"));
            return run.simulation(chosen.model(), ensemble.impact(), 1);
        }
    }
}
