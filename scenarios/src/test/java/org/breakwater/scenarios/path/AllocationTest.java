package org.breakwater.scenarios.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.Correlations;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.diffusion.MertonJumps;
import org.breakwater.scenarios.path.history.BarDetail;
import org.breakwater.scenarios.path.history.Bars;
import org.breakwater.scenarios.path.history.BlockBootstrap;
import org.breakwater.scenarios.path.history.BootstrapRules;
import org.breakwater.scenarios.path.history.HistoricalReplay;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.breakwater.scenarios.path.history.RollingStart;
import org.breakwater.scenarios.path.shock.GapPath;
import org.breakwater.scenarios.path.shock.GapShape;
import org.breakwater.scenarios.path.shock.Overlay;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generator allocates nothing per path, whatever it is made of. */
class AllocationTest {

    private static final HistoryPanel PANEL = HistoryPanel.of(List.of(
            Bars.hourly("BTC", 500, i -> 0.001 * (i % 7 - 3)), Bars.hourly("ETH", 500, i -> 0.002 * (i % 5 - 2))));
    private static final List<AssetPrice> TODAY = PANEL.firstOpens();
    private static final MarketParameters MARKET = new MarketParameters(
            List.of(AssetParameters.diffusion("BTC", 100, 0.6), AssetParameters.diffusion("ETH", 100, 0.8)),
            Correlations.uniform(2, 0.8),
            new JumpLaw(3_000, -0.01, 0.01));

    static Stream<PathModel> models() {
        PathModel merton = new MertonJumps(MARKET, new TimeGrid(0, 60, 200), Intrabar.BRIDGE, 1);
        PriceGap gap = PriceGap.lasting(Map.of("BTC", -0.3), 600, GapShape.LINEAR);
        return Stream.of(
                merton,
                new Overlay(merton, gap, 60),
                new StressedMixture(merton, new Overlay(merton, gap, 0), 0.5, 1),
                new GapPath(gap, TODAY, new TimeGrid(0, 60, 100)),
                new BlockBootstrap(PANEL, TODAY, BootstrapRules.of(24, 24, BarDetail.bridge(60)), 0, 1),
                new RollingStart(PANEL, TODAY, 24, BarDetail.bridge(60), Map.of(), 1),
                HistoricalReplay.unscaled(PANEL, BarDetail.OLHC));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPathCostsNoMemory(PathModel model) {
        PathGenerator generator = model.newGenerator();
        PathBuffer buffer = model.newBuffer();
        int paths = (int) Math.min(10, model.pathLimit());
        generate(generator, buffer, paths, 200);
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = bean.getCurrentThreadAllocatedBytes();
        generate(generator, buffer, paths, 100);
        long perPath = (bean.getCurrentThreadAllocatedBytes() - before) / 100;

        assertThat(perPath).isLessThan(128);
    }

    private static void generate(PathGenerator generator, PathBuffer buffer, int paths, int count) {
        for (int k = 0; k < count; k++) {
            generator.generate(k % paths, buffer);
        }
    }
}
