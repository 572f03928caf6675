package org.breakwater.scenarios.path.history;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.breakwater.models.market.FundingSeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * The same book, rescaled, started on every day of history: path k is the window that starts on the k-th day, at 00:00 UTC, and
 * is covered by the history to its end. A day on which some asset has no bar at that time is left out.
 */
public final class RollingStart implements PathModel {

    private static final long DAY_MILLIS = 86_400_000L;

    private final HistoryPanel panel;
    private final List<AssetPrice> today;
    private final int bars;
    private final BarDetail detail;
    private final Map<String, FundingSeries> funding;
    private final long seed;
    private final int[] startRow;

    /**
     * @param panel the whole history
     * @param today where each path starts, one price for each asset of the panel, in its order
     * @param bars length of a path in bars
     * @param detail how a bar becomes points
     * @param funding recorded funding by asset; an asset without an entry follows the venue's own rule
     * @param seed seed of the run, used by a drawn path within bars only
     * @throws IllegalArgumentException if no day has a whole window
     */
    public RollingStart(
            HistoryPanel panel,
            List<AssetPrice> today,
            int bars,
            BarDetail detail,
            Map<String, FundingSeries> funding,
            long seed) {
        HistoryWindows.requirePrices(panel, today);
        this.panel = panel;
        this.today = List.copyOf(today);
        this.bars = bars;
        this.detail = detail;
        this.funding = new LinkedHashMap<>(funding);
        this.seed = seed;
        this.startRow = startRows(panel, bars);
        if (bars < 1 || startRow.length == 0) {
            throw new IllegalArgumentException("history must hold at least one window of " + bars
                    + " bars from 00:00 UTC, got " + panel.rows() + " rows");
        }
    }

    private static int[] startRows(HistoryPanel panel, int bars) {
        final int[] rows = new int[panel.rows()];
        int count = 0;
        for (int row = 0; row + bars <= panel.rows(); row++) {
            if (panel.rowMillis(row) % DAY_MILLIS == 0 && panel.isComplete(row)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** Start of a path in history, UTC epoch milliseconds. */
    public long startMillis(long pathId) {
        return panel.rowMillis(startRow[Math.toIntExact(pathId)]);
    }

    @Override
    public List<String> assetNames() {
        return panel.assetNames();
    }

    /** The grid of the first path; each path has its own start, see {@link #startMillis(long)}. */
    @Override
    public TimeGrid grid() {
        return detail.grid(panel.rowMillis(startRow[0]), panel.barMillis(), bars);
    }

    @Override
    public int pointsPerStep() {
        return detail.pointsPerStep();
    }

    @Override
    public long pathLimit() {
        return startRow.length;
    }

    @Override
    public OptionalLong historyMillis(long pathId) {
        return OptionalLong.of(startMillis(pathId));
    }

    @Override
    public PathGenerator newGenerator() {
        final HistoryWindows windows = new HistoryWindows(panel, today, detail, funding);
        final BarPoints points = new BarPoints(detail, seed);
        return (pathId, out) -> {
            points.open(pathId);
            windows.write(startRow[Math.toIntExact(pathId)], bars, points, out);
        };
    }

    @Override
    public String describe() {
        return "Rolling start: " + startRow.length + " windows of " + bars + " bars, one from each day of "
                + panel.span() + "; windows overlap where they are longer than a day; "
                + detail.words(panel.barMillis());
    }
}
