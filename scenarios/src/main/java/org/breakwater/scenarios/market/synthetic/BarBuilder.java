package org.breakwater.scenarios.market.synthetic;

import java.util.Arrays;
import org.breakwater.models.market.PriceSeries;

/** Collects minutes into bars of any whole number of minutes; prices rounded as a venue prints them. */
final class BarBuilder {

    private final String asset;
    private final long barMillis;
    private final double unit;
    private final long[] time;
    private final double[][] column;
    private int bar = -1;
    private double last;

    BarBuilder(SyntheticAsset asset, long barMillis, int bars) {
        this.asset = asset.asset();
        this.barMillis = barMillis;
        this.unit = powerOfTen(asset.priceDecimals());
        this.time = new long[bars];
        this.column = new double[5][bars];
    }

    private static double powerOfTen(int decimals) {
        double power = 1;
        for (int i = 0; i < decimals; i++) {
            power *= 10;
        }
        return power;
    }

    /** Says what the price is before the next minute. */
    void start(double price) {
        last = rounded(price);
    }

    /**
     * Adds a minute to the bar that begins at a time.
     *
     * @param barStart start of the bar, UTC epoch milliseconds
     * @param low lowest price of the minute
     * @param high highest price
     * @param close last price
     * @param volume coins traded
     */
    void add(long barStart, double low, double high, double close, double volume) {
        if (bar < 0 || time[bar] != barStart) {
            bar++;
            time[bar] = barStart;
            Arrays.stream(column).limit(4).forEach(values -> values[bar] = last);
        }
        final double end = rounded(close);
        column[1][bar] = Math.max(column[1][bar], Math.max(rounded(high), end));
        column[2][bar] = Math.min(column[2][bar], Math.min(rounded(low), end));
        column[3][bar] = end;
        column[4][bar] += volume;
        last = end;
    }

    private double rounded(double price) {
        return Math.max(1, Math.rint(price * unit)) / unit;
    }

    PriceSeries series() {
        final double[] volume = Arrays.stream(column[4]).map(Math::rint).toArray();
        return new PriceSeries(asset, barMillis, time, column[0], column[1], column[2], column[3], volume);
    }
}
