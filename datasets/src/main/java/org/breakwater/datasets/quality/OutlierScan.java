package org.breakwater.datasets.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.market.PriceSeries;

/**
 * Flags bars that look like slips of the source. A crash that stays, however large, is not one: FACTOR and SPIKE need a
 * close that comes back at once. The robust standard deviation is 1.4826 times the median absolute log return (Hampel,
 * The influence curve and its role in robust estimation, JASA 69, 1974).
 */
final class OutlierScan {

    private static final double FACTOR = 2;
    private static final double SPIKE_SIGMAS = 12;
    /** A spike smaller than this is never flagged: a calm series has a tiny deviation. */
    private static final double SMALLEST_SPIKE = 0.02;
    /** The share of a spike that may remain after the next bar. */
    private static final double REMAINDER = 0.25;

    private static final double MAD_TO_SIGMA = 1.4826;

    private final PriceSeries series;
    private final int size;
    private final double[] move;
    private final double spike;

    private OutlierScan(PriceSeries series) {
        this.series = series;
        this.size = series.size();
        this.move = new double[size];
        for (int i = 1; i < size; i++) {
            move[i] = StrictMath.log(series.close(i) / series.close(i - 1));
        }
        this.spike = Math.max(SMALLEST_SPIKE, SPIKE_SIGMAS * MAD_TO_SIGMA * medianAbsoluteMove());
    }

    static List<Outlier> of(PriceSeries series) {
        OutlierScan scan = new OutlierScan(series);
        List<Outlier> outliers = new ArrayList<>();
        for (int i = 0; i < scan.size; i++) {
            scan.examine(i, outliers);
        }
        return outliers;
    }

    private void examine(int i, List<Outlier> outliers) {
        double close = series.close(i);
        double before = series.close(Math.max(i - 1, 0));
        double after = series.close(Math.min(i + 1, size - 1));
        double reference = i == 0 ? after : before;
        if (strays(close, before, after, i)) {
            outliers.add(new Outlier(i, series.time(i), Outlier.Rule.FACTOR, close, reference));
        } else if (isSpike(i)) {
            outliers.add(new Outlier(i, series.time(i), Outlier.Rule.SPIKE, close, reference));
        } else {
            examineWick(i, before, after, outliers);
        }
    }

    /** The first and the last bar have one neighbour, which must be enough: a slip there would move every scaled path. */
    private boolean strays(double close, double before, double after, int i) {
        double lowest = i == 0 ? after : i == size - 1 ? before : Math.min(before, after);
        double highest = i == 0 ? after : i == size - 1 ? before : Math.max(before, after);
        return close > FACTOR * highest || close * FACTOR < lowest;
    }

    private boolean isSpike(int i) {
        return i > 0
                && i < size - 1
                && Math.abs(move[i]) > spike
                && Math.abs(move[i] + move[i + 1]) <= REMAINDER * Math.abs(move[i]);
    }

    private void examineWick(int i, double before, double after, List<Outlier> outliers) {
        double highest = Math.max(Math.max(series.open(i), series.close(i)), Math.max(before, after));
        double lowest = Math.min(Math.min(series.open(i), series.close(i)), Math.min(before, after));
        if (series.high(i) > FACTOR * highest) {
            outliers.add(new Outlier(i, series.time(i), Outlier.Rule.WICK, series.high(i), highest));
        } else if (series.low(i) * FACTOR < lowest) {
            outliers.add(new Outlier(i, series.time(i), Outlier.Rule.WICK, series.low(i), lowest));
        }
    }

    private double medianAbsoluteMove() {
        if (size < 2) {
            return 0;
        }
        double[] absolute = new double[size - 1];
        Arrays.setAll(absolute, i -> Math.abs(move[i + 1]));
        Arrays.sort(absolute);
        return absolute[absolute.length / 2];
    }
}
