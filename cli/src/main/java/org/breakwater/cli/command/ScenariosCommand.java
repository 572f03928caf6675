package org.breakwater.cli.command;

import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import picocli.CommandLine;

/** Scenario packs. */
@CommandLine.Command(
        name = "scenarios",
        description = "Scenarios that ship with the program, each with the event or percentile behind it.",
        subcommands = {ScenariosListCommand.class, ScenariosShowCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  breakwater scenarios list")
final class ScenariosCommand extends Command {

    @Override
    ExitCode run(Console console) {
        console.result(spec().commandLine().getUsageMessage());
        return ExitCode.DONE;
    }
}
