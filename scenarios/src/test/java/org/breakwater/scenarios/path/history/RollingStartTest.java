package org.breakwater.scenarios.path.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.junit.jupiter.api.Test;

class RollingStartTest {

    private static final PriceSeries BTC = Bars.hourly("BTC", 240, i -> 0.001 * (i % 7 - 3));
    private static final List<AssetPrice> TODAY = List.of(new AssetPrice("BTC", 64_000));

    @Test
    void thereIsOnePathForEveryDayThatHasAWholeWindow() {
        assertThat(model(HistoryPanel.of(List.of(BTC)), 24).pathLimit()).isEqualTo(10);
        assertThat(model(HistoryPanel.of(List.of(BTC)), 25).pathLimit()).isEqualTo(9);
        assertThat(model(HistoryPanel.of(List.of(BTC)), 240).pathLimit()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> model(HistoryPanel.of(List.of(BTC)), 241));
    }

    @Test
    void aDayWithoutAFirstBarIsLeftOutAndALaterGapIsNot() {
        HistoryPanel panel = HistoryPanel.of(List.of(Bars.without(BTC, 48, 73)));
        RollingStart model = model(panel, 24);

        assertThat(model.pathLimit()).isEqualTo(9);
        assertThat(model.startMillis(2)).isEqualTo(3 * Bars.DAY);
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(2, buffer);
        assertThat(buffer.isQuoted(0, 2)).isFalse();
    }

    @Test
    void everyPathStartsAtTodaysPriceAndFollowsItsDay() {
        RollingStart model = model(HistoryPanel.of(List.of(BTC)), 48);
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(4, buffer);

        assertThat(buffer.startMillis()).isEqualTo(4 * Bars.DAY);
        assertThat(buffer.prices(0)[0]).isEqualTo(64_000);
        assertThat(buffer.prices(0)[48] / 64_000).isCloseTo(BTC.close(143) / BTC.open(96), within(1e-12));
    }

    private static RollingStart model(HistoryPanel panel, int bars) {
        return new RollingStart(panel, TODAY, bars, BarDetail.CLOSE, Map.of(), 1);
    }
}
