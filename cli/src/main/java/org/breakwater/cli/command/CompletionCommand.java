package org.breakwater.cli.command;

import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.terminal.Console;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints a completion script. */
@CommandLine.Command(
        name = "generate-completion",
        description = "Print a script that completes commands and options in bash and zsh.",
        footerHeading = "%nExample:%n",
        footer = "  source <(breakwater generate-completion)")
final class CompletionCommand extends Command {

    @Override
    ExitCode run(Console console) {
        console.result(AutoComplete.bash("breakwater", spec().root().commandLine()));
        return ExitCode.DONE;
    }
}
