package org.breakwater.scenarios.path.shock;

import java.util.List;
import org.breakwater.scenarios.path.TimeGrid;

/** Price factors of a gap at every point of a grid: 1 + shock·depth. */
final class GapColumns {

    private final double[] shock;
    private final double[] depth;

    GapColumns(PriceGap gap, double atSeconds, List<String> assets, TimeGrid grid, int pointsPerStep) {
        this.shock = assets.stream().mapToDouble(gap::shock).toArray();
        this.depth = new double[Math.addExact(Math.multiplyExact(grid.steps(), pointsPerStep), 1)];
        for (int point = 1; point < depth.length; point++) {
            depth[point] = gap.depth(
                    seconds(point, grid, pointsPerStep) - atSeconds,
                    seconds(point - 1, grid, pointsPerStep) - atSeconds);
        }
    }

    private static double seconds(int point, TimeGrid grid, int pointsPerStep) {
        return point * grid.stepSeconds() / pointsPerStep;
    }

    /** Multiplies the prices of an asset, point by point. */
    void apply(int asset, double[] price) {
        final double size = shock[asset];
        if (size == 0) {
            return;
        }
        for (int point = 0; point < depth.length; point++) {
            price[point] *= 1 + size * depth[point];
        }
    }
}
