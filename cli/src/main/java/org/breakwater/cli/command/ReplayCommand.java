package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.run.EventText;
import org.breakwater.cli.run.PathReplay;
import org.breakwater.cli.run.RecordedRun;
import org.breakwater.cli.run.ResolvedRun;
import org.breakwater.cli.run.ScenarioChoice;
import org.breakwater.cli.terminal.Console;
import org.breakwater.reports.run.ExistingRun;
import org.breakwater.reports.text.Numbers;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one path of a finished run again and tells what happened. */
@CommandLine.Command(
        name = "replay",
        description = "Run one path of a finished run again and list every event of it.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater replay runs/20251010T211500Z-c0ffee00 --path 17 --account trader-42")
@Exits({ExitCode.CONFIGURATION, ExitCode.DATA})
final class ReplayCommand extends Command {

    @Parameters(paramLabel = "RUN_DIR", description = "Directory of the run.")
    private Path directory = Path.of("");

    @Option(names = "--path", required = true, paramLabel = "N", description = "Number of the path, from 0; required.")
    private long path;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "Scenario, or scenario.model; default: the headline of the run.")
    private String scenario = "";

    @Option(names = "--account", paramLabel = "ID", description = "Only events of this account; default: all events.")
    private String account = "";

    @Option(names = "--events", paramLabel = "N", description = "Most events listed; default: ${DEFAULT-VALUE}.")
    private int mostEvents = 100_000;

    @Override
    ExitCode run(Console console) {
        RecordedRun recorded = new RecordedRun(ExistingRun.at(env().resolve(directory)));
        ResolvedRun run =
                recorded.requireSame(loader().load(new RecordedArguments(this).request(recorded), console.sources()));
        PathReplay replay = PathReplay.of(ScenarioChoice.of(run.plan(), scenario, path), account, mostEvents);
        if (console.json()) {
            console.result(replay.json());
            return ExitCode.DONE;
        }
        console.result(EventText.of(replay.events(), console.style()));
        console.note("scenario " + replay.choice().scenario() + ", path " + path + ": " + replay.summary());
        long left = replay.eventCount() - replay.events().rows().size();
        if (left > 0) {
            console.note(Numbers.count(left) + " more events: --events " + replay.eventCount());
        }
        return ExitCode.DONE;
    }
}
