package org.breakwater.scenarios.path.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.SampleMoments;
import org.breakwater.scenarios.market.RegimeVolatility;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.junit.jupiter.api.Test;

/** Each bar's return names the bar, so that a path tells which bars it was made of. */
class BlockBootstrapTest {

    private static final int BARS = 400;
    private static final double UNIT = 1e-4;
    private static final PriceSeries BTC = Bars.hourly("BTC", BARS, i -> (i - 200) * UNIT);
    private static final PriceSeries ETH = Bars.hourly("ETH", BARS, i -> (200 - i) * 2 * UNIT);
    private static final List<AssetPrice> TODAY = List.of(new AssetPrice("BTC", 64_000), new AssetPrice("ETH", 3_100));

    @Test
    void aPathIsOneStretchOfHistoryJointAcrossAssetsAndEveryStartOccurs() {
        PathModel model = model(new BootstrapRules(24, 24, false, BarDetail.CLOSE, null, null));
        BitSet starts = new BitSet();
        PathBuffer buffer = model.newBuffer();
        PathGenerator generator = model.newGenerator();
        for (long path = 0; path < 5_000; path++) {
            generator.generate(path, buffer);
            int start = barOf(buffer, 0, 0, UNIT);
            starts.set(start);
            for (int step = 0; step < 24; step++) {
                assertThat(barOf(buffer, 0, step, UNIT)).isEqualTo(start + step);
                assertThat(barOf(buffer, 1, step, -2 * UNIT)).isEqualTo(start + step);
            }
        }
        assertThat(starts.nextSetBit(0)).isEqualTo(1);
        assertThat(starts.nextClearBit(1)).isEqualTo(BARS - 24 + 1);
        assertThat(starts.cardinality()).isEqualTo(BARS - 24);
    }

    @Test
    void shorterBlocksAreChainedWithoutLosingTheLevel() {
        PathModel model = model(new BootstrapRules(50, 8, false, BarDetail.OHLC, null, null));
        PathBuffer buffer = path(model, 3);
        for (int bar = 0; bar < 50; bar++) {
            int index =
                    (int) Math.rint(Math.log(buffer.prices(0)[4 * bar + 4] / buffer.prices(0)[4 * bar]) / UNIT) + 200;
            if (bar % 8 > 0) {
                assertThat(index)
                        .isEqualTo(1
                                + (int) Math.rint(
                                        Math.log(buffer.prices(0)[4 * bar] / buffer.prices(0)[4 * bar - 4]) / UNIT)
                                + 200);
            }
            assertThat(buffer.prices(0)[4 * bar + 2] / buffer.prices(0)[4 * bar])
                    .isCloseTo(BTC.high(index) / BTC.close(index - 1), within(1e-9));
        }
    }

    @Test
    void withoutItsMeanABarHasZeroExpectedReturn() {
        PathModel model = model(new BootstrapRules(1, 1, true, BarDetail.CLOSE, null, null));
        SampleMoments moments = new SampleMoments();
        PathBuffer buffer = model.newBuffer();
        PathGenerator generator = model.newGenerator();
        for (long path = 0; path < 50_000; path++) {
            generator.generate(path, buffer);
            moments.add(buffer.prices(0)[1] / buffer.prices(0)[0] - 1);
        }
        assertThat(moments.zScore(0)).isBetween(-4.0, 4.0);
    }

    @Test
    void aRegimeRestrictsTheStart() {
        int bars = 24 * 120;
        PriceSeries series = Bars.hourly("BTC", bars, i -> (i % 2 == 0 ? 1 : -1) * (0.001 + 1e-6 * i));
        RegimeVolatility volatility = RegimeVolatility.of(series);
        HistoryPanel panel = HistoryPanel.of(List.of(series));
        List<AssetPrice> today = List.of(new AssetPrice("BTC", 100));
        for (StartRegime regime : StartRegime.values()) {
            PathModel model = new BlockBootstrap(
                    panel, today, new BootstrapRules(12, 12, false, BarDetail.CLOSE, regime, null), 0, 4);
            for (long path = 0; path < 200; path++) {
                PathBuffer buffer = path(model, path);
                double size = Math.abs(Math.log(buffer.prices(0)[1] / buffer.prices(0)[0]));
                int start = (int) Math.rint((size - 0.001) / 1e-6);
                assertThat(volatility.isIn(regime, start - 1))
                        .as("start %s in %s", start, regime)
                        .isTrue();
            }
        }
        assertThat(volatility.factor(StartRegime.CALM)).isLessThan(volatility.factor(StartRegime.NORMAL));
        assertThat(volatility.factor(StartRegime.NORMAL)).isLessThan(volatility.factor(StartRegime.STRESSED));
    }

    @Test
    void declaredStressBeginsAPathAsOftenAsItsWeightAndShiftsNoOtherPath() {
        HistoryPanel panel = HistoryPanel.of(List.of(BTC, ETH));
        BootstrapRules plain = new BootstrapRules(24, 24, false, BarDetail.CLOSE, null, null);
        HistoryPanel crash = panel.window(0, 11 * Bars.HOUR);
        PathModel without = model(plain);
        PathModel with = model(plain.with(new StressedHistory(crash, 0.25)));
        int stressed = 0;
        for (long path = 0; path < 4_000; path++) {
            double[] prices = path(with, path).prices(0);
            int start = barOf(path(with, path), 0, 0, UNIT);
            if (java.util.Arrays.equals(prices, path(without, path).prices(0))) {
                continue;
            }
            stressed++;
            assertThat(start).isEqualTo(1);
            assertThat(barOf(path(with, path), 0, 9, UNIT)).isEqualTo(10);
        }
        assertThat(stressed / 4_000.0).isBetween(0.25 - 4 * 0.0068, 0.25 + 4 * 0.0068);
    }

    @Property(seed = "401", tries = 100)
    void aDrawnPathTouchesBothExtremesOfItsBarLeavesNeitherAndEndsAtTheClose(@ForAll long seed) {
        BootstrapRules rules = new BootstrapRules(5, 5, false, BarDetail.bridge(60), null, null);
        PathModel fine = new BlockBootstrap(HistoryPanel.of(List.of(BTC, ETH)), TODAY, rules, 0, seed);
        PathModel coarse = new BlockBootstrap(
                HistoryPanel.of(List.of(BTC, ETH)),
                TODAY,
                new BootstrapRules(5, 5, false, BarDetail.OHLC, null, null),
                0,
                seed);
        PathBuffer drawn = path(fine, 1);
        PathBuffer bars = path(coarse, 1);

        assertThat(fine.stepSeconds()).isEqualTo(60);
        for (int a = 0; a < 2; a++) {
            for (int bar = 0; bar < 5; bar++) {
                double high = Double.NEGATIVE_INFINITY;
                double low = Double.POSITIVE_INFINITY;
                for (int point = 1 + 60 * bar; point <= 60 + 60 * bar; point++) {
                    high = Math.max(high, drawn.prices(a)[point]);
                    low = Math.min(low, drawn.prices(a)[point]);
                }
                assertThat(high).isEqualTo(bars.prices(a)[4 * bar + 2]);
                assertThat(low).isEqualTo(bars.prices(a)[4 * bar + 3]);
                assertThat(drawn.prices(a)[60 * bar + 60]).isEqualTo(bars.prices(a)[4 * bar + 4]);
            }
        }
    }

    @Test
    void aReturnAcrossAnOutageIsKept() {
        PriceSeries gap = Bars.without(BTC, 100, 101);
        PathModel model = new BlockBootstrap(
                HistoryPanel.of(List.of(gap)),
                TODAY.subList(0, 1),
                new BootstrapRules(397, 397, false, BarDetail.CLOSE, null, null),
                0,
                1);
        double[] price = path(model, 0).prices(0);

        assertThat(price[397] / price[0]).isCloseTo(BTC.close(399) / BTC.close(0), within(1e-9));
        assertThat(model.describe()).contains("1 returns span missing bars");
    }

    @Test
    void aHistoryThatIsTooShortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(BootstrapRules.of(BARS, 1, BarDetail.CLOSE)))
                .withMessageContaining("must hold at least 400 common bars");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> model(BootstrapRules.of(24, 24, BarDetail.CLOSE).startedIn(StartRegime.CALM)))
                .withMessageContaining("more than 30 days");
    }

    private static PathModel model(BootstrapRules rules) {
        return new BlockBootstrap(HistoryPanel.of(List.of(BTC, ETH)), TODAY, rules, 0, 77);
    }

    private static PathBuffer path(PathModel model, long id) {
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(id, buffer);
        return buffer;
    }

    private static int barOf(PathBuffer buffer, int asset, int step, double unit) {
        return 200 + (int) Math.rint(Math.log(buffer.prices(asset)[step + 1] / buffer.prices(asset)[step]) / unit);
    }
}
