package org.breakwater.cli.run;

import java.util.List;
import org.breakwater.cli.terminal.Console;
import org.breakwater.models.engine.EngineMode;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.reports.json.Manifest;
import org.breakwater.reports.run.RunDirectory;
import org.breakwater.reports.run.RunDraft;
import org.breakwater.scenarios.run.StressRunner;

/** Runs a plan and leaves a run directory: whole, or marked PARTIAL when the user stopped it, or none at all. */
public final class StressSession {

    private final Console console;
    private final int threads;
    private final EngineMode mode;
    private final List<String> arguments;

    /**
     * @param threads worker threads
     * @param mode how breaching accounts are found
     * @param arguments command line, for the manifest
     */
    public StressSession(Console console, int threads, EngineMode mode, List<String> arguments) {
        this.console = console;
        this.threads = threads;
        this.mode = mode;
        this.arguments = List.copyOf(arguments);
    }

    /** Runs and writes. Nothing is left behind when this throws. */
    public FinishedRun run(ResolvedRun run, RunPlace place) {
        long started = console.env().clockMillis().getAsLong();
        RunDirectory directory =
                place.directory(console.env(), started, run.plan().configHash());
        try (RunDraft draft = directory.open()) {
            Stopwatch watch = new Stopwatch(console.env().clockMillis());
            StressResult result = simulate(run, draft, watch);
            String shown = place.shown(draft.target());
            new RunOutputs(run.formats()).write(result, draft, shown);
            watch.lap("report");
            Manifest manifest = new RunRecord(run, result, started, threads, arguments, watch.seconds()).manifest();
            draft.publish(manifest);
            return new FinishedRun(result, shown, RunOutputs.first(run.formats()), manifest);
        }
    }

    private StressResult simulate(ResolvedRun run, RunDraft draft, Stopwatch watch) {
        try (RunLog log = new RunLog(
                        draft.reserve(RunDirectory.LOG), console.env().clockMillis());
                RunProgress progress = new RunProgress(console, log, Workload.paths(run.plan()))) {
            log.info("run", run.plan().name());
            StressResult result = new StressRunner(threads, mode, progress).run(run.plan());
            watch.lap("simulation");
            result.findings().forEach(log::finding);
            for (ScenarioResult scenario : result.scenarios()) {
                scenario.findings().forEach(log::finding);
            }
            log.info("ended", result.run().partial() ? "interrupted" : "complete");
            return result;
        }
    }
}
