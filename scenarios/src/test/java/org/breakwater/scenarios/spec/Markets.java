package org.breakwater.scenarios.spec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.market.synthetic.SyntheticAsset;
import org.breakwater.scenarios.market.synthetic.SyntheticMarket;
import org.breakwater.scenarios.path.AssetPrice;

/** A generated market of two assets over ninety days of hours, with a crash. */
final class Markets {

    static final long START = 1_704_067_200_000L;
    static final long HOUR = 3_600_000L;
    static final long DAY = 24 * HOUR;
    static final int DAYS = 90;

    private static final List<PriceSeries> HOURLY = new SyntheticMarket(
                    5,
                    START,
                    DAYS,
                    60,
                    List.of(
                            new SyntheticAsset("BTC", 64_000, 0.6, 1, 0.1, 1, 1_000),
                            new SyntheticAsset("ETH", 3_000, 0.8, 1.2, 0.1, 2, 10_000)),
                    CorrelationMatrix.of(new double[][] {{1, 0.8}, {0.8, 1}}))
            .hourly();

    private Markets() {}

    static List<AssetPrice> prices(String... assets) {
        return Arrays.stream(assets)
                .map(asset -> new AssetPrice(asset, asset.equals("BTC") ? 64_000 : 3_000))
                .toList();
    }

    /** Hourly histories of the assets named, BTC or ETH. */
    static Map<String, PriceSeries> series(String... assets) {
        Map<String, PriceSeries> series = new LinkedHashMap<>();
        for (String asset : assets) {
            series.put(asset, HOURLY.get(asset.equals("BTC") ? 0 : 1));
        }
        return series;
    }

    static MarketContext context() {
        return context(new MarketHistory(prices("BTC", "ETH"), series("BTC", "ETH"), Map.of()));
    }

    static MarketContext context(MarketHistory history) {
        return new MarketContext(history, null, null, Map.of(), START + DAYS * DAY, 11);
    }
}
