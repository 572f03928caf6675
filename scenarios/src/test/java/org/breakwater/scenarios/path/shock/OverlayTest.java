package org.breakwater.scenarios.path.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.Correlations;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.StressedMixture;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.GeometricBrownianMotion;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private static final PathModel BASE = new GeometricBrownianMotion(
            MarketParameters.of(
                    List.of(
                            AssetParameters.diffusion("BTC", 64_000, 0.6),
                            AssetParameters.diffusion("ETH", 3_100, 0.8)),
                    Correlations.uniform(2, 0.8)),
            new TimeGrid(0, 60, 10),
            Intrabar.BRIDGE,
            5);
    private static final PriceGap GAP = PriceGap.lasting(Map.of("BTC", -0.5), 60, GapShape.STEP);

    @Test
    void pricesAreThoseUnderneathUntilTheGapAndTheirProductAfterIt() {
        double[] under = path(BASE).prices(0);
        double[] over = path(new Overlay(BASE, GAP, 120)).prices(0);

        for (int point = 0; point < under.length; point++) {
            assertThat(over[point]).isEqualTo(point < 9 ? under[point] : under[point] * 0.5);
        }
    }

    @Test
    void anAssetWithoutAShockIsUntouched() {
        assertThat(path(new Overlay(BASE, GAP, 120)).prices(1))
                .containsExactly(path(BASE).prices(1));
    }

    @Test
    void aGapOutsideThePathsOrTheirAssetsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Overlay(BASE, GAP, 550))
                .withMessageContaining("atSeconds");
        assertThatIllegalArgumentException().isThrownBy(() -> new Overlay(BASE, GAP, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Overlay(BASE, PriceGap.lasting(Map.of("SOL", -0.5), 60, GapShape.STEP), 0));
    }

    @Test
    void aMixtureTakesTheStressedModelAsOftenAsItsWeightSays() {
        PathModel mixture = new StressedMixture(BASE, new Overlay(BASE, GAP, 0), 0.25, 6);
        PathBuffer buffer = mixture.newBuffer();
        var generator = mixture.newGenerator();
        int stressed = 0;
        for (int path = 0; path < 10_000; path++) {
            generator.generate(path, buffer);
            stressed += buffer.prices(0)[buffer.points()] < 45_000 ? 1 : 0;
        }
        assertThat(stressed / 10_000.0).isBetween(0.25 - 4 * 0.00433, 0.25 + 4 * 0.00433);
    }

    private static PathBuffer path(PathModel model) {
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(3, buffer);
        return buffer;
    }
}
