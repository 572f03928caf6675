package org.breakwater.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.Backtest;
import org.breakwater.cli.run.FinishedRun;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.run.StressSession;
import org.breakwater.cli.terminal.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays history. */
@CommandLine.Command(
        name = "backtest",
        description = {
            "Replay windows of history, with every event and the equity, fund and liquidations over time.",
            "The windows are the run file's historical scenarios, or one that --from and --to name."
        },
        footerHeading = "%nExample:%n",
        footer = "  breakwater backtest desk/run.yaml --from 2025-10-10 --to 2025-10-12")
@Exits(run = true)
final class BacktestCommand extends Command {

    @Parameters(paramLabel = "RUN.yaml", description = "The run file.")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "First bar, UTC; with --to.")
    private @Nullable Long from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "End of the bars, UTC, exclusive; with --from.")
    private @Nullable Long to;

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    ExitCode run(Console console) {
        RunRequest request = windowed(options.request(new RunSource.RunFile(file), env()));
        ResolvedRun run = Backtest.of(loader().load(request, console.sources()));
        console.findings(run.plan().findings());
        FinishedRun finished = new StressSession(console, options.threads(env()), options.engine(), arguments())
                .run(run, options.place());
        finished.print(console);
        console.note("events and time series: " + finished.directory()
                + "/tables; margin coverage tests are not part of" + " this version");
        return finished.exitCode();
    }

    /** A window of the command line takes the place of the run file's scenarios. */
    private RunRequest windowed(RunRequest request) {
        if (from == null && to == null) {
            return request;
        }
        if (from == null || to == null || from >= to) {
            throw refused("--from and --to must name a window, the one before the other");
        }
        List<String> overrides = new ArrayList<>(request.overrides());
        overrides.add("scenarios=[{id: window, type: historical, window: {from: " + Instant.ofEpochMilli(from)
                + ", to: " + Instant.ofEpochMilli(to) + "}}]");
        return new RunRequest(request.source(), overrides, request.seed(), request.paths(), request.audit());
    }
}
