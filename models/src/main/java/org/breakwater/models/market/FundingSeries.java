package org.breakwater.models.market;

import java.util.Objects;

/**
 * Funding settlements of one contract or asset, at their actual times: intervals may change within a history.
 *
 * <p>A rate is a fraction of notional; longs pay when it is positive.
 */
public final class FundingSeries {

    private final String asset;
    private final long[] time;
    private final double[] rate;

    /**
     * @param asset name of the asset
     * @param time settlement times, UTC epoch milliseconds, strictly increasing
     * @param rate fraction of notional paid by longs to shorts at that time
     */
    public FundingSeries(String asset, long[] time, double[] rate) {
        this.asset = Objects.requireNonNull(asset, "asset");
        this.time = time.clone();
        this.rate = rate.clone();
        if (time.length != rate.length) {
            throw new IllegalArgumentException("funding of " + asset + " must have as many rates as times");
        }
        for (int i = 0; i < time.length; i++) {
            if (!(Math.abs(rate[i]) < 1) || (i > 0 && time[i] <= time[i - 1])) {
                throw new IllegalArgumentException(
                        "funding row " + i + " of " + asset + " must have an increasing time and |rate| < 1");
            }
        }
    }

    public String asset() {
        return asset;
    }

    public int size() {
        return time.length;
    }

    /** Settlement time, UTC epoch milliseconds. */
    public long time(int i) {
        return time[i];
    }

    /** Fraction of notional that longs pay. */
    public double rate(int i) {
        return rate[i];
    }

    /** Sum of the rates settled in {@code (fromMillis, toMillis]}. */
    public double rateBetween(long fromMillis, long toMillis) {
        double sum = 0;
        for (int i = firstAfter(fromMillis); i < time.length && time[i] <= toMillis; i++) {
            sum += rate[i];
        }
        return sum;
    }

    private int firstAfter(long millis) {
        int low = 0;
        int high = time.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
