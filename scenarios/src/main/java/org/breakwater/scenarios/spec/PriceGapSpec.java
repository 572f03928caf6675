package org.breakwater.scenarios.spec;

import java.util.List;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.jspecify.annotations.Nullable;

/**
 * A gap on an otherwise still market, or a grid of them.
 *
 * @param naming what it is called
 * @param gap the gap
 * @param timing its steps
 * @param impact how much impact enters prices
 * @param grid sizes, durations and depths, null for the one gap
 */
public record PriceGapSpec(
        Naming naming,
        PriceGap gap,
        GapTiming timing,
        ImpactMode impact,
        @Nullable Grid grid) implements ScenarioSpec {

    /**
     * A grid of gaps: every scale over every duration at every depth.
     *
     * @param scales factors on all shocks of the gap
     * @param overSeconds durations
     * @param depthFactors factors on all depth
     */
    public record Grid(List<Double> scales, List<Double> overSeconds, List<Double> depthFactors) {

        public Grid {
            scales = requireFilled("scales", scales);
            overSeconds = requireFilled("overSeconds", overSeconds);
            depthFactors = requireFilled("depthFactors", depthFactors);
        }

        private static List<Double> requireFilled(String name, List<Double> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException(name + " of the grid must not be empty");
            }
            return List.copyOf(values);
        }
    }
}
