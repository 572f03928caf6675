package org.breakwater.cli.command;

import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import picocli.CommandLine;

/** Venue presets. */
@CommandLine.Command(
        name = "venues",
        description = "Venues that ship with the program: rules with the source of every figure.",
        subcommands = {VenuesListCommand.class, VenuesShowCommand.class, VenuesDiffCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  breakwater venues show dydx-v4")
final class VenuesCommand extends Command {

    @Override
    ExitCode run(Console console) {
        console.result(spec().commandLine().getUsageMessage());
        return ExitCode.DONE;
    }
}
