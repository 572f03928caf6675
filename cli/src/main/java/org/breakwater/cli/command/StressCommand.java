package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.FinishedRun;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.run.StressSession;
import org.breakwater.cli.terminal.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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
final class StressCommand extends Command {

    @Parameters(arity = "0..1", paramLabel = "RUN.yaml", description = "The run file; default: the embedded demo.")
    private @Nullable Path file;

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    ExitCode run(Console console) {
        RunSource source = file == null ? new RunSource.Demo() : new RunSource.RunFile(file);
        ResolvedRun run = loader().load(options.request(source, env()), console.sources());
        console.findings(run.plan().findings());
        FinishedRun finished =
                new StressSession(console, options.threads(env()), arguments()).run(run, options.place());
        return finished.exitCode();
    }
}
