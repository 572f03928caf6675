package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.reports.json.Manifest;
import picocli.CommandLine.ParseResult;

/**
 * The command line of a recorded run. Its configuration stands in the manifest; the folder that paths are relative to is the
 * run file's, and the run file is known from the words that started the run.
 */
record RecordedArguments(Command command) {

    RunRequest request(Manifest manifest) {
        Path file = runFile(manifest);
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        return RunRequest.of(new RunSource.Recorded(manifest.configuration(), folder));
    }

    private Path runFile(Manifest manifest) {
        ParseResult parsed = command.parser().parseArgs(manifest.arguments().toArray(String[]::new));
        Object recorded = parsed.subcommand().commandSpec().userObject();
        return recorded instanceof RunFileCommand run ? run.runFile() : Path.of("");
    }
}
