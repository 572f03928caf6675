package org.breakwater.datasets.quality;

import java.util.List;
import org.breakwater.models.market.PriceSeries;

/**
 * The examination of one series.
 *
 * @param missingBars bars missing between first and last
 * @param gaps where, in order of time
 * @param offGridBars bars whose distance to the one before is not a whole number of bar lengths
 * @param outliers bars flagged, in order of time
 * @param staleRuns prices that stand still for at least {@link #STALE_BARS} bars
 * @param constant whether the close never changes, so that volatility is zero
 */
public record PriceQuality(
        long missingBars,
        List<Gap> gaps,
        int offGridBars,
        List<Outlier> outliers,
        List<StaleRun> staleRuns,
        boolean constant) {

    /** From this many equal bars on a price counts as stale. */
    public static final int STALE_BARS = 12;

    public PriceQuality {
        gaps = List.copyOf(gaps);
        outliers = List.copyOf(outliers);
        staleRuns = List.copyOf(staleRuns);
    }

    /** Examines a series; nothing in it is changed. */
    public static PriceQuality of(PriceSeries series) {
        GapScan gaps = GapScan.of(series);
        return new PriceQuality(
                gaps.missingBars(),
                gaps.gaps(),
                gaps.offGridBars(),
                OutlierScan.of(series),
                StaleScan.runs(series),
                StaleScan.isConstant(series));
    }
}
