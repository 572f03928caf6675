package org.breakwater.scenarios.path.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.scenarios.path.AssetPrice;

/**
 * Price series of several assets side by side, on even rows of one bar each, over the span that all of them cover. A bar
 * that a series lacks stays lacking: nothing is filled in.
 */
public final class HistoryPanel {

    private static final int MISSING = -1;

    private final List<PriceSeries> series;
    private final long startMillis;
    private final int rows;
    private final int[][] bar;

    private HistoryPanel(List<PriceSeries> series, long startMillis, int rows, int[][] bar) {
        this.series = series;
        this.startMillis = startMillis;
        this.rows = rows;
        this.bar = bar;
    }

    /**
     * Aligns series.
     *
     * @param series one for each asset, all of the same bar length, in the order of the paths' columns
     * @throws IllegalArgumentException if names or bar lengths clash, a bar is off the common rows, or no time is common
     */
    public static HistoryPanel of(List<PriceSeries> series) {
        requireSeries(series);
        final long start = series.stream().mapToLong(s -> s.time(0)).max().orElseThrow();
        final long last =
                series.stream().mapToLong(s -> s.time(s.size() - 1)).min().orElseThrow();
        return spanning(List.copyOf(series), start, last);
    }

    private static void requireSeries(List<PriceSeries> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a history must hold at least one series");
        }
        final Set<String> names = new HashSet<>();
        for (PriceSeries one : series) {
            if (!names.add(one.asset())) {
                throw new IllegalArgumentException("asset " + one.asset() + " must stand once in a history");
            }
            if (one.size() == 0) {
                throw new IllegalArgumentException("history of " + one.asset() + " must hold at least one bar");
            }
            if (one.barMillis() != series.get(0).barMillis()) {
                throw new IllegalArgumentException(
                        "bars of " + one.asset() + " must last " + series.get(0).barMillis() + " ms as those of "
                                + series.get(0).asset() + ", got " + one.barMillis());
            }
        }
    }

    private static HistoryPanel spanning(List<PriceSeries> series, long start, long last) {
        final long barMillis = series.get(0).barMillis();
        if (last < start) {
            throw new IllegalArgumentException("series of " + names(series) + " must have a time in common");
        }
        final int rows = Math.toIntExact((last - start) / barMillis + 1);
        final int[][] bar = new int[series.size()][rows];
        for (int a = 0; a < bar.length; a++) {
            Arrays.fill(bar[a], MISSING);
            final PriceSeries one = series.get(a);
            for (int i = one.indexAtOrAfter(start); i < one.size() && one.time(i) <= last; i++) {
                final long offset = one.time(i) - start;
                if (offset % barMillis != 0) {
                    throw new IllegalArgumentException(
                            "bars of " + one.asset() + " must start a whole number of bars after "
                                    + Instant.ofEpochMilli(start) + ", got " + Instant.ofEpochMilli(one.time(i)));
                }
                bar[a][(int) (offset / barMillis)] = i;
            }
        }
        return new HistoryPanel(series, start, rows, bar);
    }

    private static List<String> names(List<PriceSeries> series) {
        return series.stream().map(PriceSeries::asset).toList();
    }

    /**
     * The rows whose bars start in {@code [fromMillis, toMillis)}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public HistoryPanel window(long fromMillis, long toMillis) {
        final int from = rowAtOrAfter(fromMillis);
        final int to = Math.min(rows, rowAtOrAfter(toMillis));
        if (from >= to) {
            throw new IllegalArgumentException(
                    "history of " + assetNames() + " must hold a bar from " + Instant.ofEpochMilli(fromMillis)
                            + " to " + Instant.ofEpochMilli(toMillis) + ", got bars from "
                            + Instant.ofEpochMilli(startMillis) + " to "
                            + Instant.ofEpochMilli(rowMillis(rows - 1)));
        }
        final int[][] rowsOfWindow = new int[bar.length][];
        for (int a = 0; a < bar.length; a++) {
            rowsOfWindow[a] = Arrays.copyOfRange(bar[a], from, to);
        }
        return new HistoryPanel(series, rowMillis(from), to - from, rowsOfWindow);
    }

    /** First row whose bar starts at or after a time; above the last row if there is none. */
    public int rowAtOrAfter(long millis) {
        if (millis <= startMillis) {
            return 0;
        }
        final long row = Math.floorDiv(millis - startMillis + barMillis() - 1, barMillis());
        return (int) Math.min(row, rows);
    }

    /** Names of the assets, in order. */
    public List<String> assetNames() {
        return names(series);
    }

    /** Number of assets. */
    public int assets() {
        return series.size();
    }

    /** The series of an asset, whole: rows refer to its bars by {@link #bar}. */
    public PriceSeries series(int asset) {
        return series.get(asset);
    }

    /** Length of a row in milliseconds. */
    public long barMillis() {
        return series.get(0).barMillis();
    }

    /** Number of rows, complete or not. */
    public int rows() {
        return rows;
    }

    /** Start of a row's bars, UTC epoch milliseconds. */
    public long rowMillis(int row) {
        return startMillis + row * barMillis();
    }

    /** Whether an asset has a bar in a row. */
    public boolean hasBar(int asset, int row) {
        return bar[asset][row] != MISSING;
    }

    /** Index of an asset's bar within its series; meaningful only where there is one. */
    public int bar(int asset, int row) {
        return bar[asset][row];
    }

    /** Whether every asset has a bar in a row. */
    public boolean isComplete(int row) {
        for (int[] column : bar) {
            if (column[row] == MISSING) {
                return false;
            }
        }
        return true;
    }

    /** The complete rows, ascending. */
    public int[] completeRows() {
        final int[] complete = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (isComplete(row)) {
                complete[count++] = row;
            }
        }
        return Arrays.copyOf(complete, count);
    }

    /**
     * The opens of the first row: where a path starts that is not scaled.
     *
     * @throws IllegalArgumentException if the first row is not complete
     */
    public List<AssetPrice> firstOpens() {
        if (!isComplete(0)) {
            throw new IllegalArgumentException("the first row of a history must be complete for its opens");
        }
        final List<AssetPrice> opens = new ArrayList<>();
        for (int a = 0; a < bar.length; a++) {
            opens.add(new AssetPrice(series.get(a).asset(), series.get(a).open(bar[a][0])));
        }
        return List.copyOf(opens);
    }

    /** First and last day in words, UTC: {@code 2017-08-17 to 2026-07-16}. */
    String span() {
        return day(rowMillis(0)) + " to " + day(rowMillis(rows - 1));
    }

    private static String day(long millis) {
        return Instant.ofEpochMilli(millis).toString().substring(0, 10);
    }
}
