package org.breakwater.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.ExportSession;
import org.breakwater.cli.run.FinishedRun;
import org.breakwater.cli.run.NextSteps;
import org.breakwater.cli.run.RecordedRun;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunPlace;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.run.StressSession;
import org.breakwater.cli.sweep.SweepFiles;
import org.breakwater.cli.sweep.VenueOutcome;
import org.breakwater.cli.sweep.VenueSweep;
import org.breakwater.cli.sweep.VenueTable;
import org.breakwater.cli.terminal.Console;
import org.breakwater.reports.run.ExistingRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs scenarios through the engine. */
@CommandLine.Command(
        name = "stress",
        description =
                "Run scenarios through the engine: is the venue insolvent, how deep does its fund fall, who pays.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater stress desk/run.yaml --paths 20000 --set venue.insuranceFund.balance=5e6 --out base")
@Exits(run = true)
final class StressCommand extends Command {

    @Parameters(arity = "0..1", paramLabel = "RUN.yaml", description = "The run file; default: the embedded demo.")
    private Path file = Path.of("");

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--from-manifest", paramLabel = "DIR", description = "Run a recorded run again and compare.")
    private @Nullable Path recorded;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Also write book, rules, --paths paths and their fills as CSV, for recomputation.")
    private @Nullable Path export;

    @Option(
            names = "--venue",
            paramLabel = "NAMES",
            description = "Run the same book and paths under these venue presets instead, separated by commas, or "
                    + VenueSweep.ALL + ", and print them side by side; each gets its run directory under --out.")
    private @Nullable String venues;

    @Override
    ExitCode run(Console console) {
        if (venues != null) {
            return sweep(console, VenueSweep.names(venues));
        }
        Long paths = options.paths();
        if (export != null && paths == null) {
            throw refused("--export needs --paths: how many paths to write");
        }
        if (recorded != null && (options.departs() || !file.toString().isEmpty())) {
            throw refused("--from-manifest runs what was recorded: no RUN.yaml, --set, --seed or --audit beside it");
        }
        RecordedRun earlier = recorded == null ? null : new RecordedRun(ExistingRun.at(env().resolve(recorded)));
        ResolvedRun run = earlier == null ? resolved(console) : recorded(earlier);
        console.findings(run.plan().findings());
        FinishedRun finished = new StressSession(console, options.threads(env()), options.engine(), arguments())
                .run(run, options.place());
        finished.print(console);
        if (export != null && paths != null) {
            new ExportSession(console).write(run, finished, export, options.force(), paths);
        }
        if (earlier != null) {
            return earlier.compare(finished, console).or(finished.exitCode());
        }
        if (file.toString().isEmpty()) {
            NextSteps.print(finished, console);
        }
        return finished.exitCode();
    }

    private ExitCode sweep(Console console, List<String> presets) {
        if (export != null || recorded != null) {
            throw refused("--venue runs several venues: no --export, no --from-manifest beside it");
        }
        RunSource source = file.toString().isEmpty() ? new RunSource.Demo() : new RunSource.RunFile(file);
        RunRequest request = options.request(source, env());
        Path shown = options.place().directory() == null
                ? VenueSweep.FOLDER
                : options.place().directory();
        SweepFiles files = new SweepFiles(env().resolve(shown), shown, options.force());
        files.requireFree();
        ResolvedRun base = loader().load(request, console.sources());
        StressSession session = new StressSession(console, options.threads(env()), options.engine(), arguments());
        List<VenueOutcome> outcomes = new VenueSweep(loader(), session, console.sources())
                .run(base, request, presets, new RunPlace(shown, options.force()));
        VenueTable table = new VenueTable(outcomes);
        files.write(base.plan(), table);
        if (console.json()) {
            console.result(table.json());
        } else {
            console.result(table.text(console.style()));
            console.result(table.verdict());
            console.result("report: " + shown.resolve(SweepFiles.INDEX));
        }
        ExitCode code = ExitCode.DONE;
        for (VenueOutcome outcome : outcomes) {
            if (outcome.isInterrupted()) {
                return ExitCode.INTERRUPTED;
            }
            code = outcome.finished() == null
                    ? code
                    : code.or(outcome.finished().exitCode());
        }
        return code;
    }

    private ResolvedRun resolved(Console console) {
        RunSource source = file.toString().isEmpty() ? new RunSource.Demo() : new RunSource.RunFile(file);
        return loader().load(options.request(source, env()), console.sources());
    }
}
