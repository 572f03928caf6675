package org.breakwater.scenarios.path.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.Correlations;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.junit.jupiter.api.Test;

/** A path is a function of seed and id; nothing else shifts a draw. */
class AddressedDrawsTest {

    private static final JumpLaw OWN = new JumpLaw(500, -0.01, 0.02);
    private static final JumpLaw COMMON = new JumpLaw(200, -0.05, 0.04);
    private static final AssetParameters BTC =
            AssetParameters.diffusion("BTC", 64_000, 0.6).withJumps(OWN);
    private static final AssetParameters ETH =
            AssetParameters.diffusion("ETH", 3_100, 0.8).withJumps(OWN).withCommonJumps(1.2, 0.01);
    private static final AssetParameters SOL =
            AssetParameters.diffusion("SOL", 150, 1.2).withJumps(OWN).withCommonJumps(1.3, 0.02);

    @Property(seed = "101", tries = 50)
    void appendingAnAssetLeavesTheOthersAsTheyAre(@ForAll long seed, @ForAll @LongRange(min = 0) long path) {
        PathBuffer two = path(model(List.of(BTC, ETH), 50, seed), path);
        PathBuffer three = path(model(List.of(BTC, ETH, SOL), 50, seed), path);

        assertThat(three.prices(0)).containsExactly(two.prices(0));
        assertThat(three.prices(1)).containsExactly(two.prices(1));
    }

    @Property(seed = "102", tries = 50)
    void aLongerHorizonBeginsWithTheShorterPath(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int steps) {
        PathBuffer shorter = path(model(List.of(BTC, ETH), steps, seed), 3);
        PathBuffer longer = path(model(List.of(BTC, ETH), steps + 7, seed), 3);

        assertThat(longer.prices(1)).startsWith(shorter.prices(1));
    }

    @Property(seed = "103", tries = 50)
    void extremesBracketTheEndsOfTheirStep(@ForAll long seed) {
        PathBuffer buffer = path(model(List.of(BTC.withJumps(JumpLaw.NONE)), 60, seed, JumpLaw.NONE), 0);
        double[] price = buffer.prices(0);
        for (int point = 0; point < buffer.points(); point += 3) {
            double low = Math.min(price[point + 1], price[point + 2]);
            double high = Math.max(price[point + 1], price[point + 2]);
            assertThat(low).isLessThanOrEqualTo(Math.min(price[point], price[point + 3]) * (1 + 1e-12));
            assertThat(high).isGreaterThanOrEqualTo(Math.max(price[point], price[point + 3]) * (1 - 1e-12));
        }
    }

    @Test
    void aPathIsTheSameOnAnyInstanceInAnyOrderAndOnAnyThread() {
        PathModel model = model(List.of(BTC, ETH), 100, 7);
        double[] alone = path(model, 1_000).prices(1).clone();

        PathGenerator reused = model.newGenerator();
        PathBuffer buffer = model.newBuffer();
        for (long path : new long[] {5, 999, 0, 1_000}) {
            reused.generate(path, buffer);
        }
        assertThat(buffer.prices(1)).containsExactly(alone);
        assertThat(CompletableFuture.supplyAsync(() -> path(model, 1_000).prices(1))
                        .join())
                .containsExactly(alone);
    }

    @Test
    void withoutJumpsMertonIsGeometricBrownianMotionBitForBit() {
        MarketParameters market = MarketParameters.of(
                List.of(AssetParameters.diffusion("BTC", 64_000, 0.6), AssetParameters.diffusion("ETH", 3_100, 0.8)),
                Correlations.uniform(2, 0.8));
        TimeGrid grid = new TimeGrid(0, 60, 100);

        assertThat(path(new MertonJumps(market, grid, Intrabar.BRIDGE, 9), 4).prices(1))
                .containsExactly(path(new GeometricBrownianMotion(market, grid, Intrabar.BRIDGE, 9), 4)
                        .prices(1));
    }

    private static PathModel model(List<AssetParameters> assets, int steps, long seed) {
        return model(assets, steps, seed, COMMON);
    }

    private static PathModel model(List<AssetParameters> assets, int steps, long seed, JumpLaw common) {
        MarketParameters market = new MarketParameters(assets, Correlations.uniform(assets.size(), 0.8), common);
        return new MertonJumps(market, new TimeGrid(0, 3_600, steps), Intrabar.BRIDGE, seed);
    }

    private static PathBuffer path(PathModel model, long id) {
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(id, buffer);
        return buffer;
    }
}
