package org.breakwater.scenarios.run;

import java.util.Arrays;
import org.breakwater.models.stat.Estimate;
import org.breakwater.models.stat.LogHistogram;
import org.breakwater.models.stat.QuantileEstimate;
import org.breakwater.models.stat.TailEstimate;
import org.jspecify.annotations.Nullable;

/**
 * One non-negative figure of every path, from which quantiles and tails are read. Up to {@link #EXACT_PATHS} values are
 * kept as they are; beyond that all go into a histogram of integer counts, whose error its estimates state.
 */
final class TailColumn {

    /** 2^20 values of 8 bytes for each of about ten columns. */
    static final int EXACT_PATHS = 1 << 20;

    private double[] values = new double[256];
    private int size;
    private double[] sorted = new double[0];
    private @Nullable LogHistogram histogram;

    void accept(double value) {
        if (size == EXACT_PATHS && histogram == null) {
            LogHistogram counts = new LogHistogram();
            for (int k = 0; k < size; k++) {
                counts.accept(values[k]);
            }
            histogram = counts;
            values = new double[0];
        }
        if (histogram != null) {
            histogram.accept(value);
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** True while every value is known exactly. */
    boolean isExact() {
        return histogram == null;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Number of values; only while {@link #isExact()}. */
    int size() {
        return size;
    }

    /** The value that came in at a place, from 0; only while {@link #isExact()}. */
    double value(int place) {
        return values[place];
    }

    /** The values in ascending order; only while {@link #isExact()}. */
    double[] sorted() {
        if (sorted.length != size) {
            sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
        }
        return sorted;
    }

    Estimate quantile(double probability, double confidence) {
        return histogram == null
                ? QuantileEstimate.of(sorted(), probability, confidence)
                : histogram.quantile(probability, confidence);
    }

    /** Expected shortfall beyond a level. */
    Estimate shortfall(double level, double confidence) {
        TailEstimate tail =
                histogram == null ? TailEstimate.of(sorted(), level, confidence) : histogram.tail(level, confidence);
        return tail.expectedShortfall();
    }
}
