package org.breakwater.cli.command;

import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import picocli.CommandLine;

/** Price files. */
@CommandLine.Command(
        name = "datasets",
        description = "Price files: what there is, what is in them, other layouts, synthetic ones.",
        subcommands = {
            DatasetsListCommand.class,
            DatasetsInspectCommand.class,
            DatasetsConvertCommand.class,
            DatasetsSynthCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  breakwater datasets inspect prices/btc-1h.csv.gz")
final class DatasetsCommand extends Command {

    @Override
    ExitCode run(Console console) {
        console.result(spec().commandLine().getUsageMessage());
        return ExitCode.DONE;
    }
}
