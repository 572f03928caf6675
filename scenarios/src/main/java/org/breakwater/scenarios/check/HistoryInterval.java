package org.breakwater.scenarios.check;

import java.util.Arrays;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * Where a statistic of history lies if history had come out otherwise: 95 % of its values over resamples of circular blocks
 * (D. N. Politis, J. P. Romano, "A circular block-resampling procedure for stationary data", 1992).
 *
 * @param lower 2.5 % quantile
 * @param value the statistic of history as it was
 * @param upper 97.5 % quantile
 */
record HistoryInterval(double lower, double value, double upper) {

    private static final int RESAMPLES = 1_000;
    private static final int OUTSIDE_EACH_SIDE = 25;

    static HistoryInterval of(Statistic statistic, int blockLength, long seed) {
        final double[][] cumulative = Arrays.stream(statistic.terms())
                .map(HistoryInterval::cumulative)
                .toArray(double[][]::new);
        final int size = statistic.terms()[0].length;
        final int block = Math.max(1, Math.min(blockLength, size));
        final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        new RandomStreams(seed).open(0, StableHash.of("check/" + statistic.name()), random);
        final double[] values = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            values[resample] = statistic.combine().applyAsDouble(sums(cumulative, size, block, random));
        }
        Arrays.sort(values);
        return new HistoryInterval(
                values[OUTSIDE_EACH_SIDE - 1], statistic.value(), values[RESAMPLES - OUTSIDE_EACH_SIDE]);
    }

    /** Twice the terms end to end, so that a circular block is one difference. */
    private static double[] cumulative(double[] terms) {
        final double[] sum = new double[2 * terms.length + 1];
        for (int i = 0; i < 2 * terms.length; i++) {
            sum[i + 1] = sum[i] + terms[i % terms.length];
        }
        return sum;
    }

    private static double[] sums(double[][] cumulative, int size, int block, Xoshiro256StarStar random) {
        final double[] sums = new double[cumulative.length];
        for (int drawn = 0; drawn < size; drawn += block) {
            final int length = Math.min(block, size - drawn);
            final int start = random.nextInt(size);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += cumulative[k][start + length] - cumulative[k][start];
            }
        }
        return sums;
    }
}
