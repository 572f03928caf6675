package org.breakwater.datasets.price;

import java.util.Arrays;
import org.breakwater.models.market.PriceSeries;

/** Columns that grow while a file is read. */
final class Bars {

    /** Bytes per row at the worst moment: these columns and the two copies that a {@link PriceSeries} takes. */
    static final long BYTES_PER_ROW = 3 * 6 * Double.BYTES + Integer.BYTES;

    private static final int FIRST_CAPACITY = 1 << 12;

    private int size;
    private long[] time = new long[FIRST_CAPACITY];
    private int[] line = new int[FIRST_CAPACITY];
    private double[] open = new double[FIRST_CAPACITY];
    private double[] high = new double[FIRST_CAPACITY];
    private double[] low = new double[FIRST_CAPACITY];
    private double[] close = new double[FIRST_CAPACITY];
    private double[] volume = new double[FIRST_CAPACITY];

    int size() {
        return size;
    }

    void add(long atMillis, int atLine, double o, double h, double l, double c, double v) {
        if (size == time.length) {
            grow();
        }
        time[size] = atMillis;
        line[size] = atLine;
        open[size] = o;
        high[size] = h;
        low[size] = l;
        close[size] = c;
        volume[size++] = v;
    }

    long[] times() {
        return time;
    }

    int[] lines() {
        return line;
    }

    boolean same(int i, int j) {
        return open[i] == open[j]
                && high[i] == high[j]
                && low[i] == low[j]
                && close[i] == close[j]
                && volume[i] == volume[j];
    }

    /** The rows in the given order. */
    PriceSeries series(String asset, long barMillis, long[] orderedTime, int[] order, boolean closesOnly) {
        double[] orderedClose = ordered(close, order);
        if (closesOnly) {
            return PriceSeries.ofCloses(asset, barMillis, orderedTime, orderedClose);
        }
        return new PriceSeries(
                asset,
                barMillis,
                orderedTime,
                ordered(open, order),
                ordered(high, order),
                ordered(low, order),
                orderedClose,
                ordered(volume, order));
    }

    private static double[] ordered(double[] column, int[] order) {
        double[] result = new double[order.length];
        Arrays.setAll(result, i -> column[order[i]]);
        return result;
    }

    private void grow() {
        int capacity = size + (size >> 1);
        time = Arrays.copyOf(time, capacity);
        line = Arrays.copyOf(line, capacity);
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
    }
}
