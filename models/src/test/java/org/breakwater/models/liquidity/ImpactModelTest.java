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
    void aFillPaysTheIntegralOfThePricesItWalks(ImpactModel model) {
        for (int side : new int[] {-1, 1}) {
            for (double from : new double[] {0, 4e4, 1e5, 3e5, 5e6}) {
                double to = from + 2.5e6;
                int n = 20_000;
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += StrictMath.exp(side * model.displacement(from + (to - from) * ((k + 0.5) / n)));
                }
                assertThat(model.averagePrice(from, to, side)).isCloseTo(sum / n, within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFillOfDustPaysThePriceThatStands(ImpactModel model) {
        for (double from : new double[] {0, 1, 1e5, 7e6, 3e8}) {
            double stands = StrictMath.exp(-model.displacement(from));
            for (double dust : new double[] {0, 1e-18, 1e-9, 1e-6}) {
                assertThat(model.averagePrice(from, from + dust, -1)).isCloseTo(stands, within(1e-9 * stands));
            }
        }
        assertThat(model.averagePrice(0, 0, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void twoFillsPayWhatOneFillOfBothPays(ImpactModel model) {
        for (int side : new int[] {-1, 1}) {
            double first = model.averagePrice(2e4, 3e5, side) * (3e5 - 2e4);
            double second = model.averagePrice(3e5, 9e6, side) * (9e6 - 3e5);
            assertThat((first + second) / (9e6 - 2e4)).isCloseTo(model.averagePrice(2e4, 9e6, side), within(1e-13));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void notionalIsTheInverseOfDisplacement(ImpactModel model) {
        for (double notional : new double[] {1, 1e5, 4e5, 5e5, 2e7}) {
            assertThat(model.notional(model.displacement(notional))).isCloseTo(notional, within(1e-9 * notional));
        }
    }

    /** Asks of 1 at 1.0, 3 at 1.1 and 10 at 1.2: who buys 5 pays (1 + 3.3 + 1.2)/5. */
    @Test
    void anOrderBookIsWalkedLevelByLevel() {
        double step = 1e-12;
        DepthWalk book = new DepthWalk(List.of(
                new Level(step, 1),
                new Level(StrictMath.log(1.1), 1 + step),
                new Level(StrictMath.log(1.1) + step, 4),
                new Level(StrictMath.log(1.2), 4 + step),
                new Level(StrictMath.log(1.2) + step, 14)));
        assertThat(book.averagePrice(0, 5, 1)).isCloseTo(1.1, within(1e-11));
        assertThat(book.averagePrice(0, 1, 1)).isCloseTo(1, within(1e-11));
    }
}
