package org.breakwater.scenarios.path.shock;

import java.util.List;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.path.TimeGrid;

/** Factors of a gap on prices and on implied volatility at every point of a grid: 1 + shock·depth. */
final class GapColumns {

    private final double[] shock;
    private final double[] volatilityShock;
    private final double[] depth;

    GapColumns(PriceGap gap, double atSeconds, List<String> assets, TimeGrid grid, int pointsPerStep) {
        this.shock = assets.stream().mapToDouble(gap::shock).toArray();
        this.volatilityShock = assets.stream().mapToDouble(gap::volatilityShock).toArray();
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

    /** Multiplies the prices of an asset and its implied volatility, point by point. */
    void apply(int asset, PathBuffer out) {
        applyToPrice(asset, out.prices(asset));
        final double size = volatilityShock[asset];
        if (size == 0) {
            return;
        }
        for (int point = 0; point < depth.length; point++) {
            out.volatilityFactor(asset, point, out.volatilityFactor(asset, point) * (1 + size * depth[point]));
        }
    }

    private void applyToPrice(int asset, double[] price) {
        final double size = shock[asset];
        if (size == 0) {
            return;
        }
        for (int point = 0; point < depth.length; point++) {
            price[point] *= 1 + size * depth[point];
        }
    }
}
