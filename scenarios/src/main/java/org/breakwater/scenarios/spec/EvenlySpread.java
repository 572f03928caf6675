package org.breakwater.scenarios.spec;

import java.util.List;
import java.util.OptionalLong;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * Fewer of a model's paths, evenly spread over all of them: the first paths of a rolling start are its oldest days and would
 * speak for those alone.
 *
 * @param base the model
 * @param paths how many, at most the model's own
 */
record EvenlySpread(PathModel base, long paths) implements PathModel {

    EvenlySpread {
        if (!(paths >= 1 && paths <= base.pathLimit())) {
            throw new IllegalArgumentException("paths must be in [1, " + base.pathLimit() + "], got " + paths);
        }
    }

    /** The model itself if it has no more paths than wanted, or no end of them. */
    static PathModel of(PathModel base, long paths) {
        return base.pathLimit() <= paths || base.pathLimit() == Long.MAX_VALUE ? base : new EvenlySpread(base, paths);
    }

    @Override
    public List<String> assetNames() {
        return base.assetNames();
    }

    @Override
    public TimeGrid grid() {
        return base.grid();
    }

    @Override
    public int pointsPerStep() {
        return base.pointsPerStep();
    }

    @Override
    public long pathLimit() {
        return paths;
    }

    @Override
    public OptionalLong historyMillis(long pathId) {
        return base.historyMillis(ofBase(pathId));
    }

    @Override
    public PathGenerator newGenerator() {
        PathGenerator all = base.newGenerator();
        return (pathId, out) -> all.generate(ofBase(pathId), out);
    }

    private long ofBase(long pathId) {
        return (long) (pathId * (double) base.pathLimit() / paths);
    }

    @Override
    public String describe() {
        return base.describe() + "; " + paths + " of its " + base.pathLimit() + " paths, evenly spread";
    }
}
