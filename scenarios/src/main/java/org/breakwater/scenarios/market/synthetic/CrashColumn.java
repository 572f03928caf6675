package org.breakwater.scenarios.market.synthetic;

import org.breakwater.models.random.ExponentialSampler;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * Log returns that common crashes add to each minute, for an asset of beta 1: small ones at random, a dozen a year, and one day
 * that falls by a quarter in three legs and makes good a sixth of it.
 */
final class CrashColumn {

    private static final double PER_MINUTE = 12 / 525_600.0;
    private static final double MEAN_LOG = -0.025;
    private static final double SD_LOG = 0.015;
    private static final double SHORTEST_MINUTES = 10;
    private static final double FURTHER_MINUTES = 20;
    private static final double MADE_GOOD = 0.4;
    /** Start in minutes after the crash begins, length in minutes, log return. */
    private static final double[][] LEGS = {
        {0, 60, -0.08}, {180, 120, -0.06}, {420, 30, -0.14}, {460, 90, 0.05}, {700, 240, 0.02}
    };

    private final double[] logReturn;

    CrashColumn(long seed, int minutes, int crashMinute) {
        this.logReturn = new double[minutes];
        addSmallCrashes(seed);
        for (double[] leg : LEGS) {
            add(crashMinute + (int) leg[0], (int) leg[1], leg[2]);
        }
    }

    private void addSmallCrashes(long seed) {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        new RandomStreams(seed).open(0, StableHash.of("common/synthetic-crash"), random);
        double at = ExponentialSampler.next(random) / PER_MINUTE;
        while (at < logReturn.length) {
            final double size = MEAN_LOG + SD_LOG * NormalSampler.next(random);
            final int length = (int) (SHORTEST_MINUTES + FURTHER_MINUTES * ExponentialSampler.next(random));
            add((int) at, length, size);
            add((int) at + length, 3 * length, -MADE_GOOD * size);
            at += ExponentialSampler.next(random) / PER_MINUTE;
        }
    }

    private void add(int from, int length, double size) {
        for (int minute = from; minute < Math.min(from + length, logReturn.length); minute++) {
            logReturn[minute] += size / length;
        }
    }

    double get(int minute) {
        return logReturn[minute];
    }
}
