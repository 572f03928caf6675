package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.ExportSession;
import org.breakwater.cli.run.FinishedRun;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.run.StressSession;
import org.breakwater.cli.terminal.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs scenarios through the engine. */
@CommandLine.Command(
        name = "stress",
        description = {
            "Run scenarios through the engine: how likely is the venue insolvent, how deep does its fund fall, who pays.",
            "Without a run file the embedded demo runs."
        },
        footerHeading = "%nExample:%n",
        footer = "  breakwater stress desk/run.yaml --paths 20000 --set venue.insuranceFund.balance=5e6 --out base")
@Exits({
    ExitCode.CONFIGURATION,
    ExitCode.DATA,
    ExitCode.RESOURCES,
    ExitCode.LIMIT_BREACHED,
    ExitCode.INCONCLUSIVE,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
final class StressCommand extends Command implements RunFileCommand {

    @Parameters(arity = "0..1", paramLabel = "RUN.yaml", description = "The run file; default: the embedded demo.")
    private Path file = Path.of("");

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Also write book, rules, --paths paths and their fills as CSV, for recomputation.")
    private @Nullable Path export;

    @Override
    ExitCode run(Console console) {
        Long paths = options.paths();
        if (export != null && paths == null) {
            throw refused("--export needs --paths: how many paths to write");
        }
        boolean demo = file.toString().isEmpty();
        RunSource source = demo ? new RunSource.Demo() : new RunSource.RunFile(file);
        ResolvedRun run = loader().load(options.request(source, env()), console.sources());
        console.findings(run.plan().findings());
        FinishedRun finished =
                new StressSession(console, options.threads(env()), arguments()).run(run, options.place());
        finished.print(console);
        if (export != null && paths != null) {
            new ExportSession(console).write(run, finished, export, options.force(), paths);
        }
        if (demo) {
            next(finished, console);
        }
        return finished.exitCode();
    }

    @Override
    public Path runFile() {
        return file;
    }

    private static void next(FinishedRun run, Console console) {
        console.note("\nto try next:");
        run.worstPath()
                .ifPresent(path -> console.note("  breakwater replay " + run.directory() + " --path " + path
                        + "   every event of the worst path"));
        console.note("  breakwater stress --set venue.insuranceFund.balance=1e6   the same with another fund");
        console.note("  breakwater init desk --prices BTC=FILE   a run file over your own prices");
    }
}
