package org.breakwater.models.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.liquidity.ImpactModel.DepthWalk;
import org.breakwater.models.liquidity.ImpactModel.DepthWalk.Level;
import org.breakwater.models.liquidity.ImpactModel.Linear;
import org.breakwater.models.liquidity.ImpactModel.SquareRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImpactModelTest {

    static List<ImpactModel> models() {
        return List.of(
                new Linear(2e6),
                new SquareRoot(0.9, 0.03, 4e9),
                new DepthWalk(List.of(new Level(0.001, 1e5), new Level(0.002, 5e5), new Level(0.01, 6e6))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theMeanIsTheIntegralOfTheDisplacement(ImpactModel model) {
        for (double from : new double[] {0, 4e4, 1e5, 3e5, 5e6}) {
            double to = from + 2.5e6;
            int n = 20_000;
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += model.displacement(from + (to - from) * ((k + 0.5) / n));
            }
            assertThat(model.mean(from, to)).isCloseTo(sum / n, within(1e-6 * (sum / n)));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFillOfDustPaysTheDisplacementThatStands(ImpactModel model) {
        for (double from : new double[] {1, 1e5, 7e6, 3e9}) {
            double stands = model.displacement(from);
            assertThat(model.mean(from, from)).isCloseTo(stands, within(1e-15 * (1 + stands)));
            assertThat(model.mean(from, from + 1e-9)).isCloseTo(stands, within(1e-12 * stands + 1e-9));
        }
        assertThat(model.mean(0, 0)).isZero();
    }

    @ParameterizedTest
    @MethodSource("models")
    void notionalIsTheInverseOfDisplacement(ImpactModel model) {
        for (double notional : new double[] {1, 1e5, 4e5, 5e5, 2e7}) {
            assertThat(model.notional(model.displacement(notional))).isCloseTo(notional, within(1e-9 * notional));
        }
    }

    @Test
    void aBookOfThreeLevelsIsWalkedLevelByLevel() {
        // 1e5 at a mean of 0.0005, 4e5 at 0.0015, 5e5 of the 5.5e6 of the last level at 0.002 + 0.008·(0.25/5.5)
        double last = 0.002 + 0.008 * (2.5e5 / 5.5e6);
        double expected = (1e5 * 0.0005 + 4e5 * 0.0015 + 5e5 * last) / 1e6;
        assertThat(models().get(2).mean(0, 1e6)).isCloseTo(expected, within(1e-17));
    }
}
