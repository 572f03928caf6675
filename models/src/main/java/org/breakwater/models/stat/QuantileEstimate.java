package org.breakwater.models.stat;

import org.breakwater.models.kernel.Binomial;

/**
 * A quantile and its interval from order statistics, whatever the distribution.
 *
 * <p>The number B of values below the true p-quantile is binomial(n, p). The interval from the l-th to the u-th smallest value,
 * with l the (α/2)-quantile of B and u its (1 − α/2)-quantile plus one, covers with probability at least 1 − α.
 *
 * <p>Source: H. A. David, H. N. Nagaraja, "Order Statistics", 3rd ed., section 7.1.
 *
 * @param lowerRank l, from 0; 0 means that no value of the sample is a lower bound
 * @param valueRank ⌈n·p⌉, from 1: the rank of the estimate itself
 * @param upperRank u, up to n + 1; n + 1 means that no value of the sample is an upper bound
 */
public record QuantileEstimate(long lowerRank, long valueRank, long upperRank) {

    /** n·p this close above an integer counts as that integer: 0.07 · 100 is 7.000000000000001. */
    private static final double RANK_TOLERANCE = 1e-9;

    /**
     * Finds the ranks.
     *
     * @param count n, at least 1
     * @param probability p, in (0, 1)
     * @param confidence 1 − α, in (0, 1)
     * @return the ranks, counted from 1
     */
    public static QuantileEstimate ranks(long count, double probability, double confidence) {
        Estimate.checkConfidence(confidence);
        final long value = valueRank(count, probability);
        final double tail = (1 - confidence) / 2;
        final long lower = Binomial.quantile(tail, count, probability);
        final long upper = Binomial.quantile(1 - tail, count, probability) + 1;
        return new QuantileEstimate(Math.min(lower, value), value, Math.max(upper, value));
    }

    /**
     * Estimates a quantile.
     *
     * @param sorted the sample, ascending, at least one value
     * @param probability p, in (0, 1)
     * @param confidence in (0, 1)
     * @return the ⌈n·p⌉-th smallest value with its interval
     */
    public static Estimate of(double[] sorted, double probability, double confidence) {
        final QuantileEstimate ranks = ranks(sorted.length, probability, confidence);
        return new Estimate(
                sorted[(int) ranks.valueRank - 1],
                ranks.lowerRank == 0 ? Double.NEGATIVE_INFINITY : sorted[(int) ranks.lowerRank - 1],
                ranks.upperRank > sorted.length ? Double.POSITIVE_INFINITY : sorted[(int) ranks.upperRank - 1],
                confidence,
                IntervalMethod.ORDER_STATISTICS);
    }

    /** The rank ⌈n·p⌉, at least 1. */
    static long valueRank(long count, double probability) {
        if (count < 1 || !(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "count must be at least 1 and probability in (0, 1), got " + count + ", " + probability);
        }
        return Math.max(1, (long) Math.ceil(count * probability - RANK_TOLERANCE));
    }
}
