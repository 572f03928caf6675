package org.breakwater.scenarios.spec;

import java.util.List;
import java.util.function.Supplier;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.jspecify.annotations.Nullable;

/** A law whose fit takes seconds: it is made when the first path is wanted. */
final class DeferredLaw implements PathModel {

    private final List<String> assetNames;
    private final TimeGrid grid;
    private final int pointsPerStep;
    private final Supplier<PathModel> source;
    private @Nullable PathModel fitted;

    /** @param source gives the law, of the same assets, grid and points */
    DeferredLaw(List<String> assetNames, TimeGrid grid, int pointsPerStep, Supplier<PathModel> source) {
        this.assetNames = List.copyOf(assetNames);
        this.grid = grid;
        this.pointsPerStep = pointsPerStep;
        this.source = source;
    }

    private synchronized PathModel fitted() {
        if (fitted == null) {
            fitted = source.get();
        }
        return fitted;
    }

    @Override
    public List<String> assetNames() {
        return assetNames;
    }

    @Override
    public TimeGrid grid() {
        return grid;
    }

    @Override
    public int pointsPerStep() {
        return pointsPerStep;
    }

    @Override
    public PathGenerator newGenerator() {
        return fitted().newGenerator();
    }

    @Override
    public String describe() {
        return fitted().describe();
    }
}
