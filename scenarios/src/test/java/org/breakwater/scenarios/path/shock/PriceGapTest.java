package org.breakwater.scenarios.path.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.junit.jupiter.api.Test;

class PriceGapTest {

    private static final List<AssetPrice> PRICES = List.of(new AssetPrice("BTC", 100), new AssetPrice("ETH", 10));
    private static final TimeGrid GRID = new TimeGrid(0, 60, 20);

    @Test
    void aLinearGapWithReboundFollowsItsWorkedExample() {
        PriceGap gap = new PriceGap(Map.of("BTC", -0.3), 300, GapShape.LINEAR, 0.5, 600);
        double[] price = path(new GapPath(gap, PRICES, new TimeGrid(0, 150, 8))).prices(0);

        assertThat(price).containsExactly(new double[] {100, 85, 70, 73.75, 77.5, 81.25, 85, 85, 85}, within(1e-12));
    }

    @Test
    void impliedVolatilityComesAndGoesInTheShapeOfTheGap() {
        PriceGap gap = new PriceGap(Map.of("BTC", -0.3), 300, GapShape.LINEAR, 0.5, 600, Map.of("BTC", 0.6));
        PathBuffer out = path(new GapPath(gap, PRICES, new TimeGrid(0, 150, 8)));

        double[] expected = {1, 1.3, 1.6, 1.525, 1.45, 1.375, 1.3, 1.3, 1.3};
        for (int point = 0; point < expected.length; point++) {
            assertThat(out.volatilityFactor(0, point)).isCloseTo(expected[point], within(1e-12));
            assertThat(out.volatilityFactor(1, point)).isEqualTo(1);
        }
    }

    @Test
    void aShockOfVolatilityScalesAndStaysWithItsAsset() {
        PriceGap gap = PriceGap.lasting(Map.of("BTC", -0.3), 300, GapShape.STEP)
                .withImpliedVolatility(Map.of("BTC", 0.6, "ETH", 0.2));

        assertThat(gap.scaled(0.5).over(60).volatilityShock("BTC")).isEqualTo(0.3);
        assertThat(gap.singles())
                .hasSize(1)
                .allSatisfy(single -> assertThat(single.impliedVolatility()).isEqualTo(Map.of("BTC", 0.6)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gap.withImpliedVolatility(Map.of("BTC", -1.0)))
                .withMessage("impliedVolatility of BTC must be above -1, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GapPath(gap.withImpliedVolatility(Map.of("SOL", 0.1)), PRICES, GRID))
                .withMessageStartingWith("impliedVolatility of SOL must refer to one of the assets");
    }

    @Test
    void anAssetThatIsNotNamedStandsStill() {
        PriceGap gap = PriceGap.lasting(Map.of("BTC", -0.3), 300, GapShape.LINEAR);

        assertThat(path(new GapPath(gap, PRICES, GRID)).prices(1)).containsOnly(10);
    }

    @Test
    void aStepArrivesAtItsEndWithNoPriceInBetween() {
        PriceGap gap = PriceGap.lasting(Map.of("BTC", 0.5), 120, GapShape.STEP);

        assertThat(path(new GapPath(gap, PRICES, GRID)).prices(0)).startsWith(100, 100, 150, 150);
    }

    @Test
    void aGapOverNoTimeIsCompleteAtTheFirstPoint() {
        PriceGap gap = PriceGap.lasting(Map.of("BTC", -0.25), 0, GapShape.LINEAR);

        assertThat(path(new GapPath(gap, PRICES, GRID)).prices(0)).startsWith(100, 75, 75);
    }

    @Test
    void anExponentialGapAccelerates() {
        PriceGap gap = PriceGap.lasting(Map.of("BTC", -0.4), 600, GapShape.EXPONENTIAL);
        double[] price = path(new GapPath(gap, PRICES, GRID)).prices(0);

        assertThat(price[5]).isCloseTo(100 * (1 - 0.4 * Math.expm1(2) / Math.expm1(4)), within(1e-10));
        assertThat(price[10]).isEqualTo(60);
        for (int step = 2; step <= 10; step++) {
            assertThat(price[step - 1] - price[step]).isGreaterThan(price[step - 2] - price[step - 1]);
        }
    }

    @Property(seed = "301")
    void noGridStepsOverTheTrough(
            @ForAll @IntRange(min = 1, max = 1_000) int overSeconds,
            @ForAll @DoubleRange(min = 0, max = 1) double rebound,
            @ForAll GapShape shape) {
        PriceGap gap = new PriceGap(Map.of("BTC", -0.5), overSeconds, shape, rebound, 120);
        double lowest = Double.MAX_VALUE;
        for (double price : path(new GapPath(gap, PRICES, GRID)).prices(0)) {
            lowest = Math.min(lowest, price);
        }
        assertThat(lowest).isEqualTo(50);
    }

    @Test
    void aGridHasEverySizeOverEveryTimeAndSinglesMoveOneAssetEach() {
        PriceGap gap = PriceGap.lasting(Map.of("BTC", -0.1), 60, GapShape.STEP);
        List<PriceGap> grid = gap.grid(List.of(1.0, 2.0, 5.0), List.of(60.0, 3_600.0));

        assertThat(grid).hasSize(6);
        assertThat(grid.get(3)).isEqualTo(PriceGap.lasting(Map.of("BTC", -0.2), 3_600, GapShape.STEP));
        assertThat(PriceGap.lasting(Map.of("BTC", -0.1, "ETH", -0.2), 60, GapShape.LINEAR)
                        .singles())
                .containsExactlyInAnyOrder(
                        PriceGap.lasting(Map.of("BTC", -0.1), 60, GapShape.LINEAR),
                        PriceGap.lasting(Map.of("ETH", -0.2), 60, GapShape.LINEAR));
    }

    @Test
    void aGapThatBreaksARuleIsNamed() {
        Map<String, Double> fall = Map.of("BTC", -0.3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceGap.lasting(Map.of("BTC", -1.0), 60, GapShape.LINEAR))
                .withMessage("shock of BTC must be above -1, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceGap.lasting(Map.of("BTC", Double.NaN), 60, GapShape.LINEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> PriceGap.lasting(Map.of(), 60, GapShape.LINEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> PriceGap.lasting(fall, -1, GapShape.LINEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceGap(fall, 1, GapShape.LINEAR, 0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceGap(fall, 1, GapShape.LINEAR, 1.5, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceGap.lasting(fall, 60, GapShape.LINEAR).scaled(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GapPath(PriceGap.lasting(Map.of("SOL", -0.3), 60, GapShape.LINEAR), PRICES, GRID))
                .withMessageContaining("shock of SOL must refer to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GapPath(PriceGap.lasting(fall, 1e6, GapShape.LINEAR), PRICES, GRID));
    }

    private static PathBuffer path(PathModel model) {
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(0, buffer);
        return buffer;
    }
}
