package org.breakwater.cli.command;

import org.breakwater.cli.exit.ExitCode;
import org.breakwater.cli.runfile.RunFilePage;
import org.breakwater.cli.runfile.RunFileSchema;
import org.breakwater.cli.terminal.Console;
import org.breakwater.reports.json.ResultJson;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints the schemas of the file formats. */
@CommandLine.Command(
        name = "schema",
        description = "Print the JSON schema of run files, for editors, or that of result.json.",
        footerHeading = "%nExample:%n",
        footer = "  breakwater schema > run.schema.json")
final class SchemaCommand extends Command {

    @Option(names = "--result", description = "Print the schema of result.json.")
    private boolean result;

    @Option(names = "--markdown", description = "Print every key of a run file as a page of Markdown.")
    private boolean markdown;

    @Override
    ExitCode run(Console console) {
        if (result && markdown) {
            throw refused("--markdown describes run files: not together with --result");
        }
        console.result(result ? ResultJson.schema() : markdown ? RunFilePage.text() : RunFileSchema.text());
        return ExitCode.DONE;
    }
}
