package org.breakwater.scenarios.path;

import org.breakwater.models.market.PathBuffer;

/**
 * Fills price columns, one path at a time. Confined to one thread; obtained from {@link PathModel#newGenerator()}.
 *
 * <p>A path depends on its model and its id alone: not on the paths generated before, the thread, or the instance.
 */
public interface PathGenerator {

    /**
     * Clears the buffer and writes a path into it. Allocates nothing.
     *
     * @param pathId number of the path, in [0, {@link PathModel#pathLimit()})
     * @param out buffer of the model's shape, see {@link PathModel#newBuffer()}
     */
    void generate(long pathId, PathBuffer out);
}
