package org.breakwater.cli.command;

import org.breakwater.cli.terminal.ColorMode;
import org.breakwater.cli.terminal.OutputOptions;
import org.breakwater.cli.terminal.ProgressMode;
import org.breakwater.cli.terminal.Verbosity;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but the result and errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: notes as well as warnings.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours: auto, always or never; auto heeds NO_COLOR; default: auto.")
    private ColorMode color = ColorMode.AUTO;

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            defaultValue = "auto",
            description = "Progress on stderr: auto, bar, plain or none; default: auto.")
    private ProgressMode progress = ProgressMode.AUTO;

    @Option(names = "--debug", description = "Print stack traces of failures.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    OutputOptions output() {
        Verbosity verbosity = quiet ? Verbosity.QUIET : verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
        return new OutputOptions(json, verbosity, color, progress, debug);
    }
}
