package org.breakwater.models.engine.check;

import java.util.Arrays;
import org.breakwater.models.margin.SlackChords;
import org.breakwater.models.market.PathBuffer;

/** Ranges of relative moves of all prices from a reference: where prices are expected to stay. */
final class Box {

    /** By dimension of the bound. */
    final double[] low;

    final double[] high;

    /** How far prices fall and rise at either end of their ranges. */
    private final double[] fallLow;

    private final double[] riseLow;
    private final double[] fallHigh;
    private final double[] riseHigh;

    Box(int dimensions) {
        fallLow = new double[dimensions];
        riseLow = new double[dimensions];
        fallHigh = new double[dimensions];
        riseHigh = new double[dimensions];
        low = new double[dimensions];
        high = new double[dimensions];
        clear();
    }

    /**
     * The sum over all prices of the larger loss at the two ends of a price's range.
     *
     * @param losses for every price: loss per relative fall, loss per relative rise
     * @param from where they begin
     */
    double worst(double[] losses, int from) {
        double sum = 0;
        for (int d = 0, k = from; d < low.length; d++, k += 2) {
            double lowest = losses[k] * fallLow[d] + losses[k + 1] * riseLow[d];
            double highest = losses[k] * fallHigh[d] + losses[k + 1] * riseHigh[d];
            sum += lowest > highest ? lowest : highest;
        }
        return sum;
    }

    /** True if the slack of a unit may vanish in the box. */
    boolean threatens(SlackChords chords, int unit) {
        return !(chords.head(unit) > worst(chords.losses(), chords.row(unit)));
    }

    private void split() {
        for (int d = 0; d < low.length; d++) {
            fallLow[d] = Math.max(0, -low[d]);
            riseLow[d] = Math.max(0, low[d]);
            fallHigh[d] = Math.max(0, -high[d]);
            riseHigh[d] = Math.max(0, high[d]);
        }
    }

    /** Spans one point. */
    void only(double[] move) {
        System.arraycopy(move, 0, low, 0, move.length);
        System.arraycopy(move, 0, high, 0, move.length);
        split();
    }

    /** Nothing lies in it. */
    void clear() {
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    boolean holds(double[] move) {
        for (int d = 0; d < low.length; d++) {
            if (!(low[d] <= move[d] && move[d] <= high[d])) {
                return false;
            }
        }
        return true;
    }

    boolean contains(Box other) {
        for (int d = 0; d < low.length; d++) {
            if (!(low[d] <= other.low[d] && other.high[d] <= high[d])) {
                return false;
            }
        }
        return true;
    }

    void include(Box other) {
        for (int d = 0; d < low.length; d++) {
            low[d] = Math.min(low[d], other.low[d]);
            high[d] = Math.max(high[d], other.high[d]);
        }
        split();
    }

    /**
     * Spans, as far as the bound reaches, prices now and what the path says of the points ahead, on both sides as much further as a price is off the path now.
     *
     * @param move of each price now
     * @param point at which prices are, or on the way to which
     * @param ahead how many points
     */
    void around(SlackChords chords, double[] move, PathBuffer path, int point, int ahead) {
        int last = Math.min(path.points(), point + ahead);
        for (int d = 0; d < low.length; d++) {
            double[] prices = path.prices(chords.asset(d));
            double lowest = prices[point];
            double highest = lowest;
            for (int k = point + 1; k <= last; k++) {
                lowest = Math.min(lowest, prices[k]);
                highest = Math.max(highest, prices[k]);
            }
            double inverse = chords.inverse(d);
            double off = Math.abs(move[d] - (prices[point] * inverse - 1));
            low[d] = Math.max(SlackChords.LOWEST, Math.min(move[d], lowest * inverse - 1 - off));
            high[d] = Math.min(SlackChords.HIGHEST, Math.max(move[d], highest * inverse - 1 + off));
        }
        split();
    }

    /** True if the bound covers all moves. */
    static boolean covers(double[] move) {
        for (double x : move) {
            if (!(x >= SlackChords.LOWEST && x <= SlackChords.HIGHEST)) {
                return false;
            }
        }
        return true;
    }
}
