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
}
