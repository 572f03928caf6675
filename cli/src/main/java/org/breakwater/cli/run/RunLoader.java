package org.breakwater.cli.run;

import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.models.diagnostic.BreakwaterException;

/** Turns a request into a run. */
@FunctionalInterface
public interface RunLoader {

    /**
     * @param sources remembers the lines of every file read, also when this throws
     * @throws BreakwaterException with everything that is wrong
     */
    ResolvedRun load(RunRequest request, SourceTexts sources);

    /**
     * The same run under the rules of another preset: the same book, paths and seed.
     *
     * @param preset name of the preset in place of the one that the run's venue extends
     * @throws BreakwaterException when that cannot be
     */
    default ResolvedRun under(ResolvedRun base, String preset, RunRequest request, SourceTexts sources) {
        throw new UnsupportedOperationException("runs of this loader have no presets");
    }
}
