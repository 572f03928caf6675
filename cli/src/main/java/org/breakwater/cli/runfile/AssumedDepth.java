package org.breakwater.cli.runfile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.breakwater.models.market.PriceSeries;

/**
 * A first guess of depth for a run file: half a percent of a usual day's traded notional moves the price by 1 %, or a million
 * where the file tells no volume.
 *
 * @param perPercent quote notional that moves the price by 1 %
 * @param dailyVolume median traded quote notional of a day, 0 where unknown
 */
record AssumedDepth(double perPercent, double dailyVolume) {

    private static final double SHARE = 0.005;
    private static final double WITHOUT_VOLUME = 1_000_000;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int DAYS = 90;

    static AssumedDepth of(PriceSeries series) {
        double volume = medianDailyNotional(series);
        return volume > 0 ? new AssumedDepth(SHARE * volume, volume) : new AssumedDepth(WITHOUT_VOLUME, 0);
    }

    /** Median over the last 90 days that have bars. */
    private static double medianDailyNotional(PriceSeries series) {
        long last = series.time(series.size() - 1);
        double[] byDay = new double[DAYS];
        int days = 0;
        long day = Long.MIN_VALUE;
        for (int i = series.indexAtOrAfter(last - DAYS * DAY_MILLIS + DAY_MILLIS); i < series.size(); i++) {
            long own = Math.floorDiv(series.time(i), DAY_MILLIS);
            if (own != day) {
                day = own;
                days++;
            }
            byDay[Math.min(days, DAYS) - 1] += series.volume(i) * series.close(i);
        }
        double[] seen = Arrays.copyOf(byDay, Math.min(days, DAYS));
        Arrays.sort(seen);
        return seen.length == 0 ? 0 : seen[seen.length / 2];
    }

    /** Two significant digits, without an exponent. */
    String plain() {
        return rounded(perPercent);
    }

    String words() {
        return dailyVolume > 0
                ? "assumed: 0.5 % of a usual day's volume in the file, " + rounded(dailyVolume)
                : "assumed: the file tells no volume";
    }

    private static String rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).toPlainString();
    }
}
