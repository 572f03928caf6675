package org.breakwater.models.dependence;

/**
 * The block length that minimises the mean squared error of a block bootstrap's variance, estimated from the series itself.
 *
 * <p>With R(k) the autocovariance at lag k and λ the flat-top window (1 up to ½, then falling to 0 at 1),
 *
 * <pre>  G = Σ λ(k/M) |k| R(k),   g = Σ λ(k/M) R(k),   b = (2 G² n / D)^(1/3)
 *   D = 2 g² (stationary bootstrap)   or   D = 4/3 g² (circular blocks)</pre>
 *
 * <p>M is twice the lag after which the autocorrelation stays insignificant for K lags in a row. Lengths are capped at
 * ⌈min(3√n, n/3)⌉.
 *
 * <p>Sources: D. N. Politis, H. White, Econometric Reviews 23(1), 53–70 (2004); A. Patton, D. N. Politis, H. White,
 * Econometric Reviews 28(4), 372–375 (2009), the correction of D.
 *
 * @param stationary mean block length of the stationary bootstrap, in observations
 * @param circular block length of the circular bootstrap, in observations
 */
public record PolitisWhite(double stationary, double circular) {

    private static final int FEWEST_LAGS = 5;

    /**
     * Estimates the lengths. For a bootstrap of returns pass |returns|: their own autocorrelation hides the memory of
     * volatility.
     *
     * @param series in time order, at least 20 observations that vary
     * @return both lengths, at least 0; a caller rounds up to at least 1
     */
    public static PolitisWhite of(double[] series) {
        final int n = series.length;
        if (n < 20) {
            throw new IllegalArgumentException("series must have at least 20 observations, got " + n);
        }
        final double[] deviation = Autocorrelation.deviations(series);
        if (!(Autocorrelation.product(deviation, 0) > 0)) {
            throw new IllegalArgumentException("series must vary to have a block length");
        }
        final int window = window(deviation);
        double weighted = 0;
        double spectrum = Autocorrelation.product(deviation, 0) / n;
        for (int lag = 1; lag <= window; lag++) {
            final double taper = 2 * lag <= window ? 1 : 2 * (1 - (double) lag / window);
            final double covariance = Autocorrelation.product(deviation, lag) / n;
            weighted += 2 * taper * lag * covariance;
            spectrum += 2 * taper * covariance;
        }
        final double cap = Math.ceil(Math.min(3 * Math.sqrt(n), n / 3.0));
        final double squares = weighted * weighted / (spectrum * spectrum) * n;
        return new PolitisWhite(Math.min(cap, StrictMath.cbrt(squares)), Math.min(cap, StrictMath.cbrt(1.5 * squares)));
    }

    /** Twice the first lag after which K autocorrelations in a row are below the band of significance. */
    private static int window(double[] deviation) {
        final int n = deviation.length;
        final int run = Math.max(FEWEST_LAGS, (int) StrictMath.log10(n));
        final int largest = (int) Math.ceil(Math.sqrt(n)) + run;
        final double band = 2 * Math.sqrt(StrictMath.log10(n) / n);
        int quiet = 0;
        for (int lag = 0; lag < largest && lag < n - 2; lag++) {
            quiet = Math.abs(correlation(deviation, lag)) < band ? quiet + 1 : 0;
            if (quiet == run) {
                return Math.min(2 * Math.max(lag + 1 - run, 1), largest);
            }
        }
        return Math.min(largest, n - 1);
    }

    /**
     * Autocorrelation with each side's own sum of squares. The sides leave out one observation more than the products do, as
     * the reference implementations of the authors' method have it.
     */
    private static double correlation(double[] deviation, int lag) {
        double early = 0;
        double late = 0;
        for (int i = lag + 1; i < deviation.length; i++) {
            late += deviation[i] * deviation[i];
            early += deviation[i - lag - 1] * deviation[i - lag - 1];
        }
        return Autocorrelation.product(deviation, lag) / Math.sqrt(early * late);
    }
}
