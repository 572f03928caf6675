package org.breakwater.datasets.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.breakwater.models.market.PriceSeries;

/**
 * Bars missing from a grid.
 *
 * @param missingBars in all
 * @param gaps in order of time
 * @param offGridBars bars that do not stand on the grid
 */
public record GapScan(long missingBars, List<Gap> gaps, int offGridBars) {

    static GapScan of(PriceSeries series) {
        long bar = series.barMillis();
        long missing = 0;
        int offGrid = 0;
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < series.size(); i++) {
            long step = series.time(i) - series.time(i - 1);
            long skipped = (step - 1) / bar;
            if (skipped > 0) {
                gaps.add(new Gap(i, series.time(i - 1) + bar, series.time(i), skipped));
                missing += skipped;
            }
            offGrid += step % bar == 0 ? 0 : 1;
        }
        return new GapScan(missing, gaps, offGrid);
    }

    /**
     * The length of a bar: the most frequent distance of neighbours, of equals the shorter.
     *
     * @param time bar opens, strictly increasing, at least two
     */
    public static long barMillis(long[] time) {
        TreeMap<Long, Integer> counts = new TreeMap<>();
        for (int i = 1; i < time.length; i++) {
            counts.merge(time[i] - time[i - 1], 1, Integer::sum);
        }
        long best = counts.firstKey();
        for (var entry : counts.entrySet()) {
            best = entry.getValue() > counts.getOrDefault(best, 0) ? entry.getKey() : best;
        }
        return best;
    }
}
