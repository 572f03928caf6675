package org.breakwater.scenarios.market;

import java.util.Arrays;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.path.TimeGrid;

/**
 * Realised volatility over the trailing 30 days, at every bar of a history, and what calm, normal and stressed mean by it.
 *
 * <p>The volatility factor of a regime is the 10 %, 50 % or 95 % quantile of that volatility over the volatility of the whole
 * history; a bar belongs to the regime of its third: lowest calm, middle normal, highest stressed. Volatility is the root of the
 * mean square of log returns from close to close, per year of 365 days; a return across missing bars counts once.
 */
public final class RegimeVolatility {

    private static final long WINDOW_MILLIS = 30 * 86_400_000L;
    private static final double YEAR_MILLIS = TimeGrid.SECONDS_PER_YEAR * 1000;

    private final double wholeAnnual;
    private final double[] trailing;
    private final double[] sorted;

    private RegimeVolatility(double wholeAnnual, double[] trailing, double[] sorted) {
        this.wholeAnnual = wholeAnnual;
        this.trailing = trailing;
        this.sorted = sorted;
    }

    /**
     * Measures a history.
     *
     * @throws IllegalArgumentException if it spans no more than 30 days or never moves
     */
    public static RegimeVolatility of(PriceSeries series) {
        final double[] squares = cumulativeSquares(series);
        final double[] trailing = new double[series.size()];
        int measured = 0;
        int from = 0;
        for (int i = 0; i < trailing.length; i++) {
            while (series.time(from) < series.time(i) - WINDOW_MILLIS) {
                from++;
            }
            final boolean whole = series.time(i) - series.time(0) >= WINDOW_MILLIS;
            trailing[i] = whole ? annual(squares[i] - squares[from], i - from, series.barMillis()) : Double.NaN;
            measured += whole ? 1 : 0;
        }
        final double[] sorted = Arrays.copyOfRange(trailing, trailing.length - measured, trailing.length);
        Arrays.sort(sorted);
        final double wholeAnnual = annual(squares[squares.length - 1], squares.length - 1, series.barMillis());
        if (measured == 0 || !(wholeAnnual > 0)) {
            throw new IllegalArgumentException(
                    "history of " + series.asset() + " must span more than 30 days and move");
        }
        return new RegimeVolatility(wholeAnnual, trailing, sorted);
    }

    private static double[] cumulativeSquares(PriceSeries series) {
        final double[] sum = new double[series.size()];
        for (int i = 1; i < sum.length; i++) {
            final double move = StrictMath.log(series.close(i) / series.close(i - 1));
            sum[i] = sum[i - 1] + move * move;
        }
        return sum;
    }

    private static double annual(double squares, int returns, long barMillis) {
        return returns == 0 ? 0 : Math.sqrt(Math.max(0, squares) / returns * (YEAR_MILLIS / barMillis));
    }

    /** Volatility of the whole history, per year. */
    public double wholeAnnual() {
        return wholeAnnual;
    }

    /** Volatility of the 30 days up to the close of a bar, per year; NaN in the first 30 days. */
    public double trailingAnnual(int bar) {
        return trailing[bar];
    }

    /** What volatilities of the whole history are multiplied by for a start in the regime. */
    public double factor(StartRegime regime) {
        return quantile(
                        switch (regime) {
                            case CALM -> 0.10;
                            case NORMAL -> 0.50;
                            case STRESSED -> 0.95;
                        })
                / wholeAnnual;
    }

    /**
     * Whether the 30 days up to the close of a bar belong to a regime's third of the history; in the first 30 days to none.
     */
    public boolean isIn(StartRegime regime, int bar) {
        final double value = trailing[bar];
        final double lower = quantile(1 / 3.0);
        final double upper = quantile(2 / 3.0);
        return switch (regime) {
            case CALM -> value <= lower;
            case NORMAL -> value > lower && value <= upper;
            case STRESSED -> value > upper;
        };
    }

    /** Linear interpolation between order statistics (R's type 7). */
    private double quantile(double p) {
        final double at = p * (sorted.length - 1);
        final int below = (int) Math.floor(at);
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
