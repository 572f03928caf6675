package org.breakwater.scenarios.check;

import java.util.function.ToDoubleFunction;

/**
 * A statistic of a sample as a function of sums over time: resampling then adds sums of blocks and never sorts again. Means and
 * quantiles inside the terms stay those of the whole sample.
 *
 * @param name what it is, for the table
 * @param terms one column for each sum, all as long as the sample
 * @param combine the statistic as a function of the sums
 */
record Statistic(String name, double[][] terms, ToDoubleFunction<double[]> combine) {

    /** The statistic of the whole sample. */
    double value() {
        final double[] sums = new double[terms.length];
        for (int k = 0; k < terms.length; k++) {
            for (double term : terms[k]) {
                sums[k] += term;
            }
        }
        return combine.applyAsDouble(sums);
    }

    /** A ratio of two sums. */
    static Statistic ratio(String name, double[] numerator, double[] denominator) {
        return new Statistic(name, new double[][] {numerator, denominator}, sums -> sums[0] / sums[1]);
    }
}
