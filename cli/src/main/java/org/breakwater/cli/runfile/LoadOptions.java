package org.breakwater.cli.runfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about a run.
 *
 * @param overrides assignments {@code path=value} that lie over the run file, the later over the earlier
 * @param seed random seed in place of the file's, null to keep it
 * @param paths paths of every ensemble in place of the file's, null to keep them
 * @param audit whether the ledger is held against the columns at every point
 * @param dataRoots folders in which data files and extended files may lie, beside the run file's own
 */
public record LoadOptions(
        List<String> overrides,
        @Nullable Long seed,
        @Nullable Long paths,
        boolean audit,
        List<Path> dataRoots) {

    /** The run file as it stands. */
    public static final LoadOptions NONE = new LoadOptions(List.of(), null, null, false, List.of());

    public LoadOptions {
        overrides = List.copyOf(overrides);
        dataRoots = List.copyOf(dataRoots);
    }

    public LoadOptions withOverrides(List<String> other) {
        return new LoadOptions(other, seed, paths, audit, dataRoots);
    }

    /** The assignments in the order of precedence, options last; {@code ensembles} are the scenarios that have paths. */
    List<String> assignments(List<Integer> ensembles) {
        List<String> all = new ArrayList<>(overrides);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        if (paths != null) {
            ensembles.forEach(index -> all.add("scenarios[" + index + "].paths=" + paths));
        }
        return all;
    }
}
