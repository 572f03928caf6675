package org.breakwater.datasets.crisis;

/**
 * What one asset did in a crisis, on one market.
 *
 * <p>A drawdown over W is the largest fall from the highest price of the W before to a bar's low, as a fraction: 0.25 is a
 * fall of a quarter. On a market of closes all figures are of closes.
 *
 * @param asset the asset
 * @param market venue and instrument
 * @param barMillis length of the bars that were measured
 * @param startMillis open of the first bar
 * @param endMillis end of the last bar
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param lowMillis open of the bar with the lowest price
 * @param maxDrawdown1h largest drawdown over one hour
 * @param maxDrawdown4h largest drawdown over four hours
 * @param maxDrawdown24h largest drawdown over a day
 * @param worstHourEndMillis open of the bar in which the largest drawdown over one hour ends
 * @param source where the prices come from
 */
public record CrisisFact(
        String asset,
        String market,
        long barMillis,
        long startMillis,
        long endMillis,
        double open,
        double high,
        double low,
        long lowMillis,
        double maxDrawdown1h,
        double maxDrawdown4h,
        double maxDrawdown24h,
        long worstHourEndMillis,
        String source) {

    public CrisisFact {
        if (!(0 < low && low <= open && open <= high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("prices of " + asset + " must satisfy 0 < low <= open <= high, got "
                    + low + ", " + open + ", " + high);
        }
        boolean nested = 0 <= maxDrawdown1h && maxDrawdown1h <= maxDrawdown4h && maxDrawdown4h <= maxDrawdown24h;
        if (!(nested && maxDrawdown24h < 1)) {
            throw new IllegalArgumentException(
                    "drawdowns of " + asset + " must rise with their window and stay below 1, got " + maxDrawdown1h
                            + ", " + maxDrawdown4h + ", " + maxDrawdown24h);
        }
        if (!(startMillis <= lowMillis && lowMillis < endMillis)) {
            throw new IllegalArgumentException("lowMillis of " + asset + " must lie in the window, got " + lowMillis);
        }
    }
}
