package org.breakwater.models.kernel;

/** The binomial distribution of the number of successes in n independent trials of probability p. */
public final class Binomial {

    private Binomial() {}

    /**
     * Returns the cumulative probability.
     *
     * @param count k, any integer
     * @param trials n, not negative
     * @param probability p, in [0, 1]
     * @return P(B ≤ k) = I<sub>1−p</sub>(n − k, k + 1)
     */
    public static double cdf(long count, long trials, double probability) {
        if (count < 0 || count >= trials) {
            return count < 0 ? 0 : 1;
        }
        return IncompleteBeta.regularized(1 - probability, probability, trials - count, count + 1.0);
    }

    /**
     * Returns a quantile.
     *
     * @param level in [0, 1]
     * @param trials n, not negative
     * @param probability p, in [0, 1]
     * @return the smallest k with P(B ≤ k) ≥ level
     */
    public static long quantile(double level, long trials, double probability) {
        long below = -1;
        long reached = trials;
        while (reached - below > 1) {
            final long middle = (below + reached) >>> 1;
            if (cdf(middle, trials, probability) >= level) {
                reached = middle;
            } else {
                below = middle;
            }
        }
        return reached;
    }
}
