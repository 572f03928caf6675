package org.breakwater.cli.command;

import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import picocli.CommandLine;

/** The program without a command: shows what there is. */
@CommandLine.Command(
        name = "breakwater",
        description = {
            "Stress tests of the risk engine of a crypto-derivatives venue: margin, liquidation, oracle,",
            "insurance fund and loss allocation on Monte Carlo, price-gap and historical paths."
        },
        subcommands = {
            StressCommand.class,
            BacktestCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            DatasetsCommand.class,
            ScenariosCommand.class,
            VenuesCommand.class,
            BooksCommand.class,
            OptionsCommand.class,
            InitCommand.class,
            ValidateCommand.class,
            ConfigCommand.class,
            SchemaCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            CompletionCommand.class,
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  breakwater stress                 the embedded demo: verdict and report",
            "  breakwater init desk              a run file of your own, ready to run",
            "  breakwater stress desk/run.yaml   scenarios through the engine",
            "",
            "Environment: BREAKWATER_THREADS, BREAKWATER_OUT, BREAKWATER_SEED, BREAKWATER_PROGRESS,",
            "BREAKWATER_COLOR, NO_COLOR; an option on the command line goes before them."
        })
final class Breakwater extends Command {

    @Override
    ExitCode run(Console console) {
        console.result(spec().commandLine().getUsageMessage());
        return ExitCode.DONE;
    }
}
