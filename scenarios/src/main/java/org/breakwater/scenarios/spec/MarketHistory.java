package org.breakwater.scenarios.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.models.fit.RealisedVolatility;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.market.ProxySeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.history.HistoryPanel;

/**
 * What is known of the assets' past. An asset may lack a history, whole or for some window; then its proxy stands in, and
 * without a proxy there is an error, never a guess.
 *
 * @param prices today's prices of all assets, the market's leader first
 * @param series history by asset
 * @param proxies what stands in, by asset
 */
public record MarketHistory(List<AssetPrice> prices, Map<String, PriceSeries> series, Map<String, Proxy> proxies) {

    private static final long HOUR_MILLIS = 3_600_000L;

    public MarketHistory {
        prices = List.copyOf(prices);
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        proxies = Collections.unmodifiableMap(new LinkedHashMap<>(proxies));
    }

    /** The same assets with other histories. */
    public MarketHistory withSeries(Map<String, PriceSeries> other) {
        return new MarketHistory(prices, other, proxies);
    }

    /** Whether every asset has a history of its own or a proxy that has. */
    public boolean isComplete() {
        return prices.stream().allMatch(price -> series.containsKey(source(price.asset())));
    }

    private String source(String asset) {
        Proxy proxy = proxies.get(asset);
        return series.containsKey(asset) || proxy == null ? asset : proxy.of();
    }

    /**
     * All histories over the span that they have in common, in bars of the longest length among them.
     *
     * @return nothing unless every asset has a history or a proxy
     */
    public Optional<HistoryPanel> common() {
        if (!isComplete()) {
            return Optional.empty();
        }
        List<PriceSeries> all = new ArrayList<>();
        prices.forEach(price -> all.add(known(price, series)));
        return Optional.of(panel(all));
    }

    /**
     * The bars of a window.
     *
     * @param fromMillis first bar, UTC epoch milliseconds
     * @param toMillis end of the bars, exclusive
     * @throws IllegalArgumentException naming the asset whose history does not cover the window and that has no proxy whose
     *     history does
     */
    public HistoryPanel window(long fromMillis, long toMillis) {
        Map<String, PriceSeries> inside = new LinkedHashMap<>();
        series.forEach((asset, whole) -> {
            if (covers(whole, fromMillis, toMillis)) {
                inside.put(asset, whole.window(fromMillis, toMillis));
            }
        });
        List<PriceSeries> all = new ArrayList<>();
        for (AssetPrice price : prices) {
            requireKnown(price.asset(), inside, fromMillis, toMillis);
            all.add(known(price, inside));
        }
        return panel(all).window(fromMillis, toMillis);
    }

    /** Whether a history begins and ends within a bar of the window's ends. */
    private static boolean covers(PriceSeries whole, long fromMillis, long toMillis) {
        int last = whole.size() - 1;
        return whole.time(0) < fromMillis + whole.barMillis() && whole.time(last) + 2 * whole.barMillis() > toMillis;
    }

    private void requireKnown(String asset, Map<String, PriceSeries> inside, long fromMillis, long toMillis) {
        Proxy proxy = proxies.get(asset);
        if (inside.containsKey(asset) || proxy != null && inside.containsKey(proxy.of())) {
            return;
        }
        PriceSeries own = series.get(asset);
        String known = own == null
                ? "it has no history"
                : "its history runs from " + Instant.ofEpochMilli(own.time(0)) + " to "
                        + Instant.ofEpochMilli(own.time(own.size() - 1));
        throw new IllegalArgumentException("asset " + asset + " must have prices from "
                + Instant.ofEpochMilli(fromMillis) + " to " + Instant.ofEpochMilli(toMillis) + ", " + known
                + (proxy == null ? " and no proxy" : ", nor does its proxy " + proxy.of()));
    }

    private PriceSeries known(AssetPrice price, Map<String, PriceSeries> from) {
        PriceSeries own = from.get(price.asset());
        if (own != null) {
            return own;
        }
        Proxy proxy = proxies.get(price.asset());
        PriceSeries other = proxy == null ? null : from.get(proxy.of());
        if (proxy == null || other == null) {
            throw new IllegalArgumentException("asset " + price.asset() + " must have a history or a proxy");
        }
        return ProxySeries.of(price.asset(), other, proxy.beta(), price.price());
    }

    /**
     * Volatility of an asset over its whole history, or that of its proxy, from returns over an hour or longer.
     *
     * @return per year; NaN where nothing is known
     */
    public double volatilityAnnual(AssetPrice price) {
        if (!series.containsKey(source(price.asset()))) {
            return Double.NaN;
        }
        PriceSeries known = known(price, series);
        boolean join = known.barMillis() < HOUR_MILLIS && HOUR_MILLIS % known.barMillis() == 0;
        PriceSeries bars = join ? CoarserBars.of(known, HOUR_MILLIS) : known;
        double[] logs = new double[Math.max(0, bars.size() - 1)];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(bars.close(i + 1) / bars.close(i));
        }
        return logs.length < 2 ? Double.NaN : RealisedVolatility.annual(logs, bars.barMillis() / 1000.0);
    }

    private static HistoryPanel panel(List<PriceSeries> all) {
        long longest = all.stream().mapToLong(PriceSeries::barMillis).max().orElseThrow();
        return HistoryPanel.of(
                all.stream().map(one -> CoarserBars.of(one, longest)).toList());
    }
}
