package org.breakwater.models.result;

/**
 * Smallest and largest value of one figure under several laws or calibrations. More paths do not make it smaller: it says how
 * far the figure hangs on what prices are assumed to do.
 *
 * @param lower smallest value
 * @param upper largest value
 * @param count how many values it spans, at least 2
 */
public record MetricRange(double lower, double upper, long count) {

    public MetricRange {
        if (!(Double.NEGATIVE_INFINITY < lower && lower <= upper && upper < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a range must have finite ends in order, got " + lower + ", " + upper);
        }
        if (count < 2) {
            throw new IllegalArgumentException("a range must span at least 2 values, got " + count);
        }
    }
}
