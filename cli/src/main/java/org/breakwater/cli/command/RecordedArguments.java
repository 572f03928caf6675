package org.breakwater.cli.command;

import java.nio.file.Path;
import org.breakwater.cli.run.RecordedRun;
import org.breakwater.cli.run.RunRequest;
import org.breakwater.cli.run.RunSource;
import org.breakwater.cli.sweep.VenueSweep;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line of a recorded run. Its configuration stands in the manifest. The folder that paths are relative to is the run
 * file's, and the run file is known from the words that started the run; where it was started follows from where its outputs
 * are, so that a run can be replayed from any folder.
 */
record RecordedArguments(Command command) {

    private static final Path NONE = Path.of("");
    private static final Path RUNS = Path.of("runs");

    /** @throws DataException when the words are none that this program understands */
    RunRequest request(RecordedRun recorded) {
        ParseResult run = parse(recorded);
        Path given = run.matchedPositionalValue(0, NONE);
        Path outputs = run.hasMatchedOption("--venue") ? VenueSweep.FOLDER : RUNS;
        Path file = start(recorded.directory(), run.matchedOptionValue("--out", outputs))
                .resolve(given);
        Path folder = given.equals(NONE) ? file : file.resolveSibling(NONE);
        return RunRequest.of(new RunSource.Recorded(recorded.manifest().configuration(), folder));
    }

    private ParseResult parse(RecordedRun recorded) {
        String[] words = recorded.manifest().arguments().toArray(String[]::new);
        try {
            ParseResult parsed = command.parser().parseArgs(words).subcommand();
            if (parsed != null) {
                return parsed;
            }
        } catch (ParameterException unknown) {
            // Reported below.
        }
        throw new DataException(Diagnostic.error(
                DiagnosticCode.LAYOUT,
                "arguments of the manifest must be those of a run, got " + String.join(" ", words),
                null));
    }

    /** The folder in which the run was started: its directory without what the user had called it. */
    private Path start(Path directory, Path outputs) {
        Path named = outputs.normalize();
        Path run = directory.toAbsolutePath().normalize();
        Path here = run.endsWith(named) || run.getParent() == null ? run : run.getParent();
        boolean below = !named.isAbsolute() && here.endsWith(named);
        if (!below) {
            return command.env().directory();
        }
        for (int k = 0; k < named.getNameCount() && here.getParent() != null; k++) {
            here = here.getParent();
        }
        return here;
    }
}
