package org.breakwater.datasets.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import org.breakwater.models.market.PriceSeries;

/**
 * The largest fall of a series within a window of time: from the highest high of the bars that opened less than the window
 * before, or the bar's own open, down to a bar's low.
 *
 * @param windowMillis length of the window
 * @param fraction size of the fall, 0.25 for a quarter
 * @param peakMillis open of the bar with the peak
 * @param troughMillis open of the bar with the trough
 */
public record Drawdown(long windowMillis, double fraction, long peakMillis, long troughMillis) {

    /** The worst of a series that is not empty; of equals the first. */
    public static Drawdown worst(PriceSeries series, long windowMillis) {
        Deque<Integer> peaks = new ArrayDeque<>();
        Drawdown worst = new Drawdown(windowMillis, 0, series.time(0), series.time(0));
        for (int i = 0; i < series.size(); i++) {
            while (!peaks.isEmpty() && series.time(peaks.getFirst()) <= series.time(i) - windowMillis) {
                peaks.removeFirst();
            }
            boolean earlier = !peaks.isEmpty() && series.high(peaks.getFirst()) >= series.open(i);
            double peak = earlier ? series.high(peaks.getFirst()) : series.open(i);
            double fraction = 1 - series.low(i) / peak;
            if (fraction > worst.fraction) {
                worst = new Drawdown(
                        windowMillis, fraction, series.time(earlier ? peaks.getFirst() : i), series.time(i));
            }
            while (!peaks.isEmpty() && series.high(peaks.getLast()) <= series.high(i)) {
                peaks.removeLast();
            }
            peaks.addLast(i);
        }
        return worst;
    }
}
