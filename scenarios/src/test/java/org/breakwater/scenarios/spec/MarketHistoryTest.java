package org.breakwater.scenarios.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.junit.jupiter.api.Test;

class MarketHistoryTest {

    private static final Map<String, Proxy> BY_BTC = Map.of("ETH", new Proxy("BTC", 1.5));

    @Test
    void anAssetWithoutHistoryInTheWindowIsAnErrorUnlessItHasAProxy() {
        MarketHistory without = new MarketHistory(Markets.prices("BTC", "ETH"), Markets.series("BTC"), Map.of());
        assertThat(without.isComplete()).isFalse();
        assertThat(without.common()).isEmpty();
        assertThatThrownBy(() -> without.window(Markets.START, Markets.START + Markets.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "asset ETH must have prices from 2024-01-01T00:00:00Z to 2024-01-02T00:00:00Z, it has no history and no proxy");
        MarketHistory with = new MarketHistory(Markets.prices("BTC", "ETH"), Markets.series("BTC"), BY_BTC);
        HistoryPanel window = with.window(Markets.START, Markets.START + Markets.DAY);
        assertThat(window.rows()).isEqualTo(24);
        double btc =
                StrictMath.log(window.series(0).close(20) / window.series(0).open(0));
        double eth =
                StrictMath.log(window.series(1).close(20) / window.series(1).open(0));
        assertThat(eth).isCloseTo(1.5 * btc, within(1e-12));
    }

    @Test
    void anAssetWhoseHistoryEndsBeforeTheWindowIsReplacedByItsProxyThereAlone() {
        Map<String, PriceSeries> series = Markets.series("BTC", "ETH");
        series.put("ETH", series.get("ETH").window(Markets.START, Markets.START + 40 * Markets.DAY));
        MarketHistory history = new MarketHistory(Markets.prices("BTC", "ETH"), series, BY_BTC);
        HistoryPanel own = history.window(Markets.START, Markets.START + Markets.DAY);
        assertThat(own.series(1).close(3)).isEqualTo(series.get("ETH").close(3));
        long later = Markets.START + 60 * Markets.DAY;
        HistoryPanel proxied = history.window(later, later + Markets.DAY);
        double btc =
                StrictMath.log(proxied.series(0).close(20) / proxied.series(0).close(3));
        double eth =
                StrictMath.log(proxied.series(1).close(20) / proxied.series(1).close(3));
        assertThat(eth).isCloseTo(1.5 * btc, within(1e-12));
    }

    @Test
    void aWindowThatAHistoryCoversOnlyInPartIsAnError() {
        MarketHistory history = new MarketHistory(Markets.prices("BTC"), Markets.series("BTC"), Map.of());
        long end = Markets.START + Markets.DAYS * Markets.DAY;
        assertThatThrownBy(() -> history.window(end - Markets.DAY, end + Markets.DAY))
                .hasMessageContaining("asset BTC must have prices from")
                .hasMessageContaining(
                        "its history runs from 2024-01-01T00:00:00Z to 2024-03-30T23:00:00Z and no proxy");
        assertThat(history.window(end - Markets.DAY, end).rows()).isEqualTo(24);
    }

    @Test
    void barsOfDifferentLengthMeetInTheLonger() {
        Map<String, PriceSeries> series = Markets.series("BTC", "ETH");
        series.put("ETH", CoarserBars.of(series.get("ETH"), 4 * Markets.HOUR));
        MarketHistory history = new MarketHistory(Markets.prices("BTC", "ETH"), series, Map.of());
        HistoryPanel panel = history.common().orElseThrow();
        assertThat(panel.barMillis()).isEqualTo(4 * Markets.HOUR);
        PriceSeries hours = Markets.series("BTC").get("BTC");
        assertThat(panel.series(0).open(1)).isEqualTo(hours.open(4));
        assertThat(panel.series(0).close(1)).isEqualTo(hours.close(7));
        assertThat(panel.series(0).high(1))
                .isEqualTo(Math.max(Math.max(hours.high(4), hours.high(5)), Math.max(hours.high(6), hours.high(7))));
        assertThat(panel.series(0).volume(1))
                .isEqualTo(hours.volume(4) + hours.volume(5) + hours.volume(6) + hours.volume(7));
    }

    @Test
    void volatilityIsThatOfTheHistoryOrItsProxys() {
        MarketHistory history = new MarketHistory(Markets.prices("BTC", "ETH"), Markets.series("BTC"), BY_BTC);
        double btc = history.volatilityAnnual(new AssetPrice("BTC", 64_000));
        assertThat(btc).isCloseTo(0.6, within(0.01));
        assertThat(history.volatilityAnnual(new AssetPrice("ETH", 3_000))).isCloseTo(1.5 * btc, within(1e-9));
        assertThat(history.volatilityAnnual(new AssetPrice("SOL", 100))).isNaN();
    }
}
