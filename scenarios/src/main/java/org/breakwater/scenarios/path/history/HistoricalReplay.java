package org.breakwater.scenarios.path.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.market.FundingSeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * The one path that a window of history is. Prices are scaled so that the window's first open is today's price; a bar that is
 * missing repeats the last price and is marked as unquoted; funding that was settled is recorded with the step it fell into.
 *
 * <p>What a bar did between its extremes is not known: run it as {@link BarDetail#OHLC} and as {@link BarDetail#OLHC} and
 * report the worse.
 */
public final class HistoricalReplay implements PathModel {

    private final HistoryPanel window;
    private final List<AssetPrice> today;
    private final BarDetail detail;
    private final Map<String, FundingSeries> funding;

    /**
     * @param window the rows to replay; the first must be complete
     * @param today where the path starts, one price for each asset of the window, in its order
     * @param detail closes or four points a bar, not a drawn path
     * @param funding recorded funding by asset; an asset without an entry follows the venue's own rule
     */
    public HistoricalReplay(
            HistoryPanel window, List<AssetPrice> today, BarDetail detail, Map<String, FundingSeries> funding) {
        HistoryWindows.requirePrices(window, today);
        if (detail.intrabar() == Intrabar.BRIDGE) {
            throw new IllegalArgumentException("intrabar of a replay must be close, ohlc or olhc, got bridge");
        }
        if (!window.isComplete(0)) {
            throw new IllegalArgumentException(
                    "the first bar of a replay must be quoted for every asset of " + window.assetNames());
        }
        this.window = window;
        this.today = List.copyOf(today);
        this.detail = detail;
        this.funding = new LinkedHashMap<>(funding);
    }

    /** A replay at the prices of its time. */
    public static HistoricalReplay unscaled(HistoryPanel window, BarDetail detail) {
        return new HistoricalReplay(window, window.firstOpens(), detail, Collections.emptyMap());
    }

    @Override
    public List<String> assetNames() {
        return window.assetNames();
    }

    @Override
    public TimeGrid grid() {
        return detail.grid(window.rowMillis(0), window.barMillis(), window.rows());
    }

    @Override
    public int pointsPerStep() {
        return detail.pointsPerStep();
    }

    @Override
    public long pathLimit() {
        return 1;
    }

    @Override
    public PathGenerator newGenerator() {
        final HistoryWindows windows = new HistoryWindows(window, today, detail, funding);
        final BarPoints points = new BarPoints(detail, 0);
        return (pathId, out) -> windows.write(0, window.rows(), points, out);
    }

    @Override
    public String describe() {
        return "Replay of " + window.span() + ", scaled to today's prices, " + detail.words(window.barMillis());
    }
}
