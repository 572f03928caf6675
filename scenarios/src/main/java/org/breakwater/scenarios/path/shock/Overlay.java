package org.breakwater.scenarios.path.shock;

import java.util.List;
import java.util.OptionalLong;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * Stress on top: every path of another model, its prices multiplied by a gap from a stated time on.
 *
 * @param base the model underneath; its draws, funding and missing quotes stay as they are
 * @param gap what comes on top
 * @param atSeconds when it starts, seconds after the paths' start
 */
public record Overlay(PathModel base, PriceGap gap, double atSeconds) implements PathModel {

    public Overlay {
        gap.requireAssetsAmong(base.assetNames());
        final double latest = base.grid().horizonSeconds() - gap.overSeconds();
        if (!(atSeconds >= 0 && atSeconds <= latest)) {
            throw new IllegalArgumentException("atSeconds must leave the gap's " + gap.overSeconds()
                    + " s within the horizon of " + base.grid().horizonSeconds() + " s, got " + atSeconds);
        }
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
        return base.pathLimit();
    }

    @Override
    public OptionalLong historyMillis(long pathId) {
        return base.historyMillis(pathId);
    }

    @Override
    public PathGenerator newGenerator() {
        final PathGenerator underneath = base.newGenerator();
        final GapColumns columns = new GapColumns(gap, atSeconds, assetNames(), grid(), pointsPerStep());
        return (pathId, out) -> {
            underneath.generate(pathId, out);
            for (int a = 0; a < out.assets(); a++) {
                columns.apply(a, out);
            }
        };
    }

    @Override
    public String describe() {
        return base.describe() + "; on top from " + SignificantDigits.of(atSeconds) + " s: " + GapPath.words(gap);
    }
}
