package org.breakwater.models.stat;

/**
 * A figure with its sampling interval. An interval speaks of the paths drawn, never of the model they were drawn from.
 *
 * @param value the point estimate
 * @param lower lower bound, at most the value; −∞ where the sample gives none
 * @param upper upper bound, at least the value; +∞ where the sample gives none
 * @param confidence nominal coverage of the interval, in (0, 1)
 * @param method how the interval was made
 */
public record Estimate(double value, double lower, double upper, double confidence, IntervalMethod method) {

    /** Checks the order of the bounds. */
    public Estimate {
        if (!(lower <= value && value <= upper)) {
            throw new IllegalArgumentException(
                    "estimate must satisfy lower <= value <= upper, got " + lower + ", " + value + ", " + upper);
        }
        checkConfidence(confidence);
    }

    /**
     * Cuts the interval to the values that the quantity can take: a fund draw is never below zero.
     *
     * @param least the smallest possible value
     * @param greatest the largest possible value
     * @return an estimate with bounds inside [least, greatest]
     * @throws IllegalArgumentException if the value itself is outside
     */
    public Estimate within(double least, double greatest) {
        return new Estimate(value, Math.max(lower, least), Math.min(upper, greatest), confidence, method);
    }

    static void checkConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), got " + confidence);
        }
    }
}
