package org.breakwater.models.result;

/**
 * Smallest and largest value of one figure under several laws or calibrations: how far the figure hangs on what prices are
 * assumed to do. A figure that ran on more paths than these may lie outside.
 *
 * @param lower smallest value
 * @param upper largest value
 * @param count how many values it spans, at least 2
 * @param paths fewest paths behind any of them, at least 1
 */
public record MetricRange(double lower, double upper, long count, long paths) {

    public MetricRange {
        if (!(Double.NEGATIVE_INFINITY < lower && lower <= upper && upper < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a range must have finite ends in order, got " + lower + ", " + upper);
        }
        if (count < 2) {
            throw new IllegalArgumentException("a range must span at least 2 values, got " + count);
        }
        if (paths < 1) {
            throw new IllegalArgumentException("the values of a range must rest on at least 1 path, got " + paths);
        }
    }
}
