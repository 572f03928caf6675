package org.breakwater.scenarios.spec;

import java.util.Arrays;
import org.breakwater.models.market.PriceSeries;

/** The same prices in longer bars. */
final class CoarserBars {

    private CoarserBars() {}

    /**
     * Joins bars into longer ones that start at whole multiples of their length since the epoch. A bar that lacks some of its
     * parts is built from those there are; one that lacks all is left out.
     *
     * @param barMillis length of the new bars, a multiple of the old
     */
    static PriceSeries of(PriceSeries series, long barMillis) {
        if (barMillis == series.barMillis()) {
            return series;
        }
        if (barMillis % series.barMillis() != 0) {
            throw new IllegalArgumentException("bars of " + series.asset() + " of " + series.barMillis() / 1000
                    + " s cannot be joined to bars of " + barMillis / 1000 + " s");
        }
        int size = 0;
        long[] time = new long[series.size()];
        double[][] column = new double[5][series.size()];
        for (int i = 0; i < series.size(); i++) {
            long start = Math.floorDiv(series.time(i), barMillis) * barMillis;
            if (size == 0 || time[size - 1] != start) {
                time[size] = start;
                begin(column, size++, series, i);
            }
            extend(column, size - 1, series, i);
        }
        for (int c = 0; c < column.length; c++) {
            column[c] = Arrays.copyOf(column[c], size);
        }
        return new PriceSeries(
                series.asset(),
                barMillis,
                Arrays.copyOf(time, size),
                column[0],
                column[1],
                column[2],
                column[3],
                column[4]);
    }

    private static void begin(double[][] column, int bar, PriceSeries series, int i) {
        column[0][bar] = series.open(i);
        column[1][bar] = series.high(i);
        column[2][bar] = series.low(i);
    }

    private static void extend(double[][] column, int bar, PriceSeries series, int i) {
        column[1][bar] = Math.max(column[1][bar], series.high(i));
        column[2][bar] = Math.min(column[2][bar], series.low(i));
        column[3][bar] = series.close(i);
        column[4][bar] += series.volume(i);
    }
}
