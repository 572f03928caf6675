package org.breakwater.cli.command;

import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import picocli.CommandLine;

/** Options. */
@CommandLine.Command(
        name = "options",
        description = "Options: surfaces of implied volatility.",
        subcommands = OptionsFitCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  breakwater options fit chain.csv --at 2024-05-24")
final class OptionsCommand extends Command {

    @Override
    ExitCode run(Console console) {
        console.result(spec().commandLine().getUsageMessage());
        return ExitCode.DONE;
    }
}
