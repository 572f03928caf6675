package org.breakwater.models.market;

import java.util.Arrays;
import java.util.Objects;

/**
 * An immutable series of price bars of one asset. Times are the bars' opens, UTC epoch milliseconds, strictly
 * increasing; prices are positive with {@code low ≤ open, close ≤ high}. A bar may be missing: the series says so by its
 * times, nothing is filled in.
 */
public final class PriceSeries {

    private final String asset;
    private final long barMillis;
    private final long[] time;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;

    /**
     * @param asset name of the asset
     * @param barMillis length of a bar, positive
     * @param time bar opens, strictly increasing
     * @param open first price of each bar
     * @param high highest price
     * @param low lowest price
     * @param close last price
     * @param volume traded coins, zero where unknown
     * @throws IllegalArgumentException naming the rule and the row that breaks it
     */
    public PriceSeries(
            String asset,
            long barMillis,
            long[] time,
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double[] volume) {
        this.asset = Objects.requireNonNull(asset, "asset");
        this.barMillis = barMillis;
        this.time = time.clone();
        this.open = open.clone();
        this.high = high.clone();
        this.low = low.clone();
        this.close = close.clone();
        this.volume = volume.clone();
        if (barMillis <= 0) {
            throw new IllegalArgumentException("barMillis of " + asset + " must be positive, got " + barMillis);
        }
        for (double[] column : new double[][] {open, high, low, close, volume}) {
            if (column.length != time.length) {
                throw new IllegalArgumentException(
                        "columns of " + asset + " must have " + time.length + " rows, got " + column.length);
            }
        }
        for (int i = 0; i < time.length; i++) {
            requireRow(i);
        }
    }

    /** A series that knows closes only: each bar opens at the former close. */
    public static PriceSeries ofCloses(String asset, long barMillis, long[] time, double[] close) {
        double[] open = new double[close.length];
        double[] high = new double[close.length];
        double[] low = new double[close.length];
        for (int i = 0; i < close.length; i++) {
            open[i] = i == 0 ? close[0] : close[i - 1];
            high[i] = Math.max(open[i], close[i]);
            low[i] = Math.min(open[i], close[i]);
        }
        return new PriceSeries(asset, barMillis, time, open, high, low, close, new double[close.length]);
    }

    private void requireRow(int i) {
        boolean ordered = i == 0 || time[i] > time[i - 1];
        boolean positive = low[i] > 0 && high[i] < Double.POSITIVE_INFINITY;
        boolean bracketed = low[i] <= open[i] && low[i] <= close[i] && open[i] <= high[i] && close[i] <= high[i];
        boolean traded = volume[i] >= 0 && volume[i] < Double.POSITIVE_INFINITY;
        if (!(ordered && positive && bracketed && traded)) {
            throw new IllegalArgumentException("row " + i + " of " + asset
                    + " must have an increasing time and 0 < low <= open, close <= high," + " got time " + time[i]
                    + ", open " + open[i] + ", high " + high[i] + ", low " + low[i] + ", close " + close[i]);
        }
    }

    public String asset() {
        return asset;
    }

    /** Length of a bar in milliseconds. */
    public long barMillis() {
        return barMillis;
    }

    public int size() {
        return time.length;
    }

    /** Open time of bar {@code i}, UTC epoch milliseconds. */
    public long time(int i) {
        return time[i];
    }

    public double open(int i) {
        return open[i];
    }

    public double high(int i) {
        return high[i];
    }

    public double low(int i) {
        return low[i];
    }

    public double close(int i) {
        return close[i];
    }

    /** Traded coins in bar {@code i}; zero where unknown. */
    public double volume(int i) {
        return volume[i];
    }

    /** Index of the first bar whose open is at or after the given time; {@link #size()} if none. */
    public int indexAtOrAfter(long millis) {
        int i = Arrays.binarySearch(time, millis);
        return i >= 0 ? i : -i - 1;
    }

    /** The bars whose opens lie in {@code [fromMillis, toMillis)}. */
    public PriceSeries window(long fromMillis, long toMillis) {
        int from = indexAtOrAfter(fromMillis);
        int to = Math.max(from, indexAtOrAfter(toMillis));
        return new PriceSeries(
                asset,
                barMillis,
                Arrays.copyOfRange(time, from, to),
                Arrays.copyOfRange(open, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(close, from, to),
                Arrays.copyOfRange(volume, from, to));
    }

    /** The same bars with every price multiplied by {@code factor}, a positive number. */
    public PriceSeries scaled(double factor) {
        return new PriceSeries(
                asset,
                barMillis,
                time,
                times(open, factor),
                times(high, factor),
                times(low, factor),
                times(close, factor),
                volume);
    }

    private static double[] times(double[] column, double factor) {
        double[] scaled = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            scaled[i] = column[i] * factor;
        }
        return scaled;
    }
}
