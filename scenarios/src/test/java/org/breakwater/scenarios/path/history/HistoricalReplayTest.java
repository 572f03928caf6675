package org.breakwater.scenarios.path.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.breakwater.models.market.FundingSeries;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.PathModel;
import org.junit.jupiter.api.Test;

class HistoricalReplayTest {

    private static final PriceSeries BTC = Bars.hourly("BTC", 100, i -> 0.001 * (i % 7 - 3));
    private static final PriceSeries ETH = Bars.hourly("ETH", 100, i -> 0.002 * (i % 5 - 2));

    @Test
    void barsEnterInTheStatedOrderAtTheirOwnPrices() {
        HistoryPanel panel = HistoryPanel.of(List.of(BTC, ETH)).window(10 * Bars.HOUR, 14 * Bars.HOUR);
        double[] high = path(HistoricalReplay.unscaled(panel, BarDetail.OHLC)).prices(1);
        double[] low = path(HistoricalReplay.unscaled(panel, BarDetail.OLHC)).prices(1);

        for (int bar = 0; bar < 4; bar++) {
            int i = 10 + bar;
            assertThat(high[0]).isEqualTo(ETH.open(10));
            assertThat(List.of(high[1 + 4 * bar], high[2 + 4 * bar], high[3 + 4 * bar], high[4 + 4 * bar]))
                    .containsExactly(ETH.open(i), ETH.high(i), ETH.low(i), ETH.close(i));
            assertThat(List.of(low[1 + 4 * bar], low[2 + 4 * bar], low[3 + 4 * bar], low[4 + 4 * bar]))
                    .containsExactly(ETH.open(i), ETH.low(i), ETH.high(i), ETH.close(i));
        }
    }

    @Test
    void aReplayStartsAtTodaysPriceAndKeepsEveryReturn() {
        HistoryPanel panel = HistoryPanel.of(List.of(BTC));
        double[] price = path(new HistoricalReplay(
                        panel, List.of(new AssetPrice("BTC", 64_000)), BarDetail.CLOSE, Map.of()))
                .prices(0);

        assertThat(price[0]).isEqualTo(64_000);
        for (int bar = 0; bar < 100; bar++) {
            assertThat(price[bar + 1] / 64_000)
                    .isCloseTo(BTC.close(bar) / BTC.open(0), org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void aMissingBarRepeatsTheLastPriceAndIsMarked() {
        HistoryPanel panel = HistoryPanel.of(List.of(Bars.without(BTC, 5, 6), ETH));
        PathBuffer buffer = path(HistoricalReplay.unscaled(panel, BarDetail.CLOSE));

        assertThat(buffer.prices(0)[6]).isEqualTo(buffer.prices(0)[5]).isEqualTo(buffer.prices(0)[7]);
        assertThat(buffer.prices(0)[8]).isEqualTo(BTC.close(7));
        for (int point = 1; point <= buffer.points(); point++) {
            assertThat(buffer.isQuoted(0, point)).isEqualTo(point != 6 && point != 7);
            assertThat(buffer.isQuoted(1, point)).isTrue();
        }
    }

    @Test
    void fundingIsRecordedAtTheEndOfTheStepInWhichItWasSettled() {
        FundingSeries funding = new FundingSeries(
                "BTC", new long[] {0, 8 * Bars.HOUR, 16 * Bars.HOUR}, new double[] {0.1, 0.01, -0.02});
        PathBuffer buffer = path(new HistoricalReplay(
                HistoryPanel.of(List.of(BTC, ETH)),
                List.of(new AssetPrice("BTC", 1), new AssetPrice("ETH", 1)),
                BarDetail.OHLC,
                Map.of("BTC", funding)));

        assertThat(buffer.carriesFunding(0)).isTrue();
        assertThat(buffer.carriesFunding(1)).isFalse();
        for (int point = 0; point <= buffer.points(); point++) {
            assertThat(buffer.fundingRate(0, point)).isEqualTo(point == 8 * 4 ? 0.01 : point == 16 * 4 ? -0.02 : 0);
        }
        assertThat(buffer.timeMillis(32)).isEqualTo(8 * Bars.HOUR);
    }

    @Test
    void aBufferThatHeldAnotherHistoryIsCleared() {
        PathBuffer buffer =
                path(HistoricalReplay.unscaled(HistoryPanel.of(List.of(Bars.without(BTC, 5))), BarDetail.CLOSE));
        HistoricalReplay.unscaled(HistoryPanel.of(List.of(BTC)), BarDetail.CLOSE)
                .newGenerator()
                .generate(0, buffer);

        assertThat(buffer.isQuoted(0, 6)).isTrue();
    }

    @Test
    void historiesThatDoNotFitTogetherAreRefused() {
        PriceSeries daily = PriceSeries.ofCloses("ETH", Bars.DAY, new long[] {0}, new double[] {1});
        PriceSeries shifted =
                PriceSeries.ofCloses("ETH", Bars.HOUR, new long[] {1, Bars.HOUR + 1}, new double[] {1, 1});
        PriceSeries later = PriceSeries.ofCloses("ETH", Bars.HOUR, new long[] {999 * Bars.HOUR}, new double[] {1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryPanel.of(List.of(BTC, daily)))
                .withMessageContaining("bars of ETH must last");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryPanel.of(List.of(BTC, shifted)))
                .withMessageContaining("whole number of bars");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryPanel.of(List.of(BTC, later)))
                .withMessageContaining("in common");
        assertThatIllegalArgumentException().isThrownBy(() -> HistoryPanel.of(List.of(BTC, BTC)));
        assertThatIllegalArgumentException().isThrownBy(() -> HistoryPanel.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryPanel.of(List.of(BTC)).window(500 * Bars.HOUR, 600 * Bars.HOUR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HistoricalReplay(
                        HistoryPanel.of(List.of(BTC)),
                        List.of(new AssetPrice("BTC", 1), new AssetPrice("SOL", 1)),
                        BarDetail.CLOSE,
                        Map.of()))
                .withMessageContaining("needs a proxy");
    }

    private static PathBuffer path(PathModel model) {
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(0, buffer);
        return buffer;
    }
}
