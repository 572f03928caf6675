package org.breakwater.scenarios.path.shock;

import java.util.List;
import org.breakwater.scenarios.path.TimeGrid;
import org.jspecify.annotations.Nullable;

/** Price factors of a gap at every point of a grid, one column for each asset that moves. */
final class GapColumns {

    private final double @Nullable [][] factor;

    GapColumns(PriceGap gap, double atSeconds, List<String> assets, TimeGrid grid, int pointsPerStep) {
        final double[] depth = depths(gap, atSeconds, grid, pointsPerStep);
        this.factor = new double[assets.size()][];
        for (int a = 0; a < factor.length; a++) {
            factor[a] = column(gap.shock(assets.get(a)), depth);
        }
    }

    private static double[] depths(PriceGap gap, double atSeconds, TimeGrid grid, int pointsPerStep) {
        final double[] depth = new double[Math.addExact(Math.multiplyExact(grid.steps(), pointsPerStep), 1)];
        for (int point = 1; point < depth.length; point++) {
            depth[point] = gap.depth(
                    seconds(point, grid, pointsPerStep) - atSeconds, seconds(point - 1, grid, pointsPerStep) - atSeconds);
        }
        return depth;
    }

    private static double seconds(int point, TimeGrid grid, int pointsPerStep) {
        return point * grid.stepSeconds() / pointsPerStep;
    }

    private static double @Nullable [] column(double shock, double[] depth) {
        if (shock == 0) {
            return null;
        }
        final double[] column = new double[depth.length];
        for (int point = 0; point < depth.length; point++) {
            column[point] = 1 + shock * depth[point];
        }
        return column;
    }

    /** Multiplies the prices of an asset, point by point. */
    void apply(int asset, double[] price) {
        final double[] column = factor[asset];
        if (column == null) {
            return;
        }
        for (int point = 0; point < column.length; point++) {
            price[point] *= column[point];
        }
    }
}
