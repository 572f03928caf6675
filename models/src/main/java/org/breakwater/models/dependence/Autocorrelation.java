package org.breakwater.models.dependence;

import org.breakwater.models.kernel.NeumaierSum;

/**
 * Sample autocorrelation, with the full sample's mean and variance at every lag (so the sequence is positive semidefinite).
 *
 * <p>Source: G. E. P. Box, G. M. Jenkins, "Time Series Analysis", section 2.1.5.
 */
public final class Autocorrelation {

    private Autocorrelation() {}

    /**
     * Returns the autocorrelation at the lags 0 … largest.
     *
     * @param series in time order, longer than the largest lag
     * @param largestLag in observations, not negative
     * @return Σ<sub>t</sub> (x<sub>t</sub> − m)(x<sub>t+k</sub> − m) / Σ<sub>t</sub> (x<sub>t</sub> − m)² at index k
     */
    public static double[] of(double[] series, int largestLag) {
        if (largestLag < 0 || largestLag >= series.length) {
            throw new IllegalArgumentException(
                    "largestLag must be in [0, " + (series.length - 1) + "], got " + largestLag);
        }
        final double[] deviation = deviations(series);
        final double[] result = new double[largestLag + 1];
        final double variance = product(deviation, 0);
        for (int lag = 0; lag <= largestLag; lag++) {
            result[lag] = product(deviation, lag) / variance;
        }
        return result;
    }

    /**
     * Returns the autocorrelation of absolute values, the memory of volatility.
     *
     * @param returns in time order, longer than the largest lag
     * @param largestLag in observations, not negative
     * @return autocorrelation of |r| at the lags 0 … largest
     */
    public static double[] ofAbsolute(double[] returns, int largestLag) {
        final double[] absolute = new double[returns.length];
        for (int i = 0; i < absolute.length; i++) {
            absolute[i] = Math.abs(returns[i]);
        }
        return of(absolute, largestLag);
    }

    static double[] deviations(double[] series) {
        final double mean = NeumaierSum.of(series) / series.length;
        final double[] deviation = new double[series.length];
        for (int i = 0; i < series.length; i++) {
            deviation[i] = series[i] - mean;
        }
        return deviation;
    }

    /** Sum of products of a series with itself, a lag apart. */
    static double product(double[] deviation, int lag) {
        double sum = 0;
        for (int i = lag; i < deviation.length; i++) {
            sum += deviation[i] * deviation[i - lag];
        }
        return sum;
    }
}
