package org.breakwater.cli.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks to be run.
 *
 * @param source the configuration
 * @param overrides assignments {@code path=value} that lie over it, the later over the earlier
 * @param seed random seed in place of the file's, null to keep it
 * @param paths paths of every ensemble in place of the file's, null to keep them
 * @param audit whether to hold the ledger against the columns at every point
 */
public record RunRequest(
        RunSource source,
        List<String> overrides,
        @Nullable Long seed,
        @Nullable Long paths,
        boolean audit) {

    public RunRequest {
        overrides = List.copyOf(overrides);
    }

    /** A source without any change. */
    public static RunRequest of(RunSource source) {
        return new RunRequest(source, List.of(), null, null, false);
    }
}
