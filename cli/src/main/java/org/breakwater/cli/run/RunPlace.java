package org.breakwater.cli.run;

import java.nio.file.Path;
import org.breakwater.cli.terminal.Env;
import org.breakwater.reports.run.RunDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Where outputs go.
 *
 * @param directory what the user named, null for a new one under {@code runs}
 * @param force whether outputs that are there may be replaced
 */
public record RunPlace(@Nullable Path directory, boolean force) {

    private static final Path RUNS = Path.of("runs");

    RunDirectory directory(Env env, long startedMillis, String configHash) {
        return directory == null
                ? RunDirectory.under(env.resolve(RUNS), startedMillis, configHash)
                : RunDirectory.at(env.resolve(directory), force);
    }

    /** What the user would type to name the outputs, which lie at {@code target}. */
    String shown(Path target) {
        return directory == null ? RUNS + "/" + target.getFileName() : directory.toString();
    }
}
