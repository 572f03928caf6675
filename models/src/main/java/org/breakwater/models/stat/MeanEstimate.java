package org.breakwater.models.stat;

import org.breakwater.models.kernel.StudentT;

/**
 * A mean over independent paths.
 *
 * @param count number of paths, at least 1
 * @param mean their mean
 * @param standardError standard deviation over √count; NaN for a single path
 */
public record MeanEstimate(long count, double mean, double standardError) {

    /** Checks the values. */
    public MeanEstimate {
        if (count < 1 || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("count must be at least 1 and mean finite, got " + count + ", " + mean);
        }
        if (count > 1 && !(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("standardError must be finite, not negative, got " + standardError);
        }
    }

    /**
     * Reads a mean off accumulated moments.
     *
     * @param moments moments of the paths' values
     * @return the mean and its standard error
     */
    public static MeanEstimate of(Moments moments) {
        return new MeanEstimate(moments.count(), moments.mean(), moments.standardError());
    }

    /**
     * Returns the mean with Student's t interval on count − 1 degrees of freedom: exact for a normal sample, good for a mean of
     * many paths, too short when a few paths make most of the mean.
     *
     * @param confidence in (0, 1)
     * @return the estimate; unbounded for a single path
     */
    public Estimate estimate(double confidence) {
        final double half = count == 1
                ? Double.POSITIVE_INFINITY
                : -StudentT.quantile((1 - confidence) / 2, count - 1.0) * standardError;
        return new Estimate(mean, mean - half, mean + half, confidence, IntervalMethod.STUDENT_T);
    }
}
