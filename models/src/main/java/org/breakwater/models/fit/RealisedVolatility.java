package org.breakwater.models.fit;

import org.breakwater.models.stat.Moments;

/** Volatility as it was: the standard deviation of log returns, annualised. */
public final class RealisedVolatility {

    /** Seconds of a year of 365 days. */
    public static final double SECONDS_PER_YEAR = 31_536_000;

    private RealisedVolatility() {}

    /**
     * Returns the close-to-close volatility.
     *
     * @param logReturns at least two log returns over periods of one length
     * @param periodSeconds length of the period, positive
     * @return √(Σ(r − mean)²/(n − 1) · periods per year), a fraction: 0.6 is 60 %
     */
    public static double annual(double[] logReturns, double periodSeconds) {
        if (logReturns.length < 2) {
            throw new IllegalArgumentException("logReturns must hold at least 2 returns, got " + logReturns.length);
        }
        return Moments.of(logReturns).standardDeviation() * Math.sqrt(periodsPerYear(periodSeconds));
    }

    static double periodsPerYear(double periodSeconds) {
        if (!(periodSeconds > 0 && periodSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("periodSeconds must be positive and finite, got " + periodSeconds);
        }
        return SECONDS_PER_YEAR / periodSeconds;
    }
}
