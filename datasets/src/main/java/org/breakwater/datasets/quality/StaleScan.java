package org.breakwater.datasets.quality;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.market.PriceSeries;

/** Finds prices that stand still. */
final class StaleScan {

    private StaleScan() {}

    static List<StaleRun> runs(PriceSeries series) {
        List<StaleRun> runs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= series.size(); i++) {
            if (i < series.size() && same(series, i, first)) {
                continue;
            }
            if (i - first >= PriceQuality.STALE_BARS) {
                runs.add(new StaleRun(first, series.time(first), i - first));
            }
            first = i;
        }
        return runs;
    }

    static boolean isConstant(PriceSeries series) {
        for (int i = 1; i < series.size(); i++) {
            if (series.close(i) != series.close(0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(PriceSeries series, int i, int j) {
        return series.close(i) == series.close(j)
                && series.open(i) == series.open(j)
                && series.high(i) == series.high(j)
                && series.low(i) == series.low(j);
    }
}
