package org.breakwater.cli.command;

import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.runfile.RunFileSchema;
import org.breakwater.cli.terminal.Console;
import org.breakwater.reports.json.ResultJson;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints the schemas of the file formats. */
@CommandLine.Command(
        name = "schema",
        description = "Print the JSON schema of run files, for editors; with --result that of result.json.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater schema > run.schema.json")
final class SchemaCommand extends Command {

    @Option(names = "--result", description = "The schema of result.json.")
    private boolean result;

    @Override
    ExitCode run(Console console) {
        console.result(result ? ResultJson.schema() : RunFileSchema.text());
        return ExitCode.DONE;
    }
}
