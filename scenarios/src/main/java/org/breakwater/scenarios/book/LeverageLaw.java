package org.breakwater.scenarios.book;

import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * How much accounts borrow: leverage falls with equity as a power of it, with lognormal scatter.
 *
 * @param atMedian median leverage of an account of median equity, positive
 * @param sizeExponent leverage is times (equity/median)^−sizeExponent, at least 0
 * @param sdLog scatter of log leverage, at least 0
 * @param least lower bound, positive
 * @param most upper bound, at least {@code least}; the venue's margin may cut it further
 * @param longFactor leverage of longs over that of shorts, positive
 */
public record LeverageLaw(
        double atMedian, double sizeExponent, double sdLog, double least, double most, double longFactor) {

    public LeverageLaw {
        require(
                atMedian > 0 && atMedian < Double.POSITIVE_INFINITY,
                "leverage at the median must be positive",
                atMedian);
        require(sizeExponent >= 0 && sizeExponent <= 1, "sizeExponent of leverage must be in [0, 1]", sizeExponent);
        require(sdLog >= 0 && sdLog < Double.POSITIVE_INFINITY, "sdLog of leverage must be at least 0", sdLog);
        require(least > 0 && least < Double.POSITIVE_INFINITY, "least leverage must be positive", least);
        require(most >= least && most < Double.POSITIVE_INFINITY, "most leverage must be at least the least", most);
        require(longFactor > 0 && longFactor < Double.POSITIVE_INFINITY, "longFactor must be positive", longFactor);
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
    }

    double draw(double equityOverMedian, boolean isLong, Xoshiro256StarStar random) {
        final double side = isLong ? Math.sqrt(longFactor) : 1 / Math.sqrt(longFactor);
        final double leverage = atMedian
                * side
                * StrictMath.pow(equityOverMedian, -sizeExponent)
                * StrictMath.exp(sdLog * NormalSampler.next(random));
        return Math.max(least, Math.min(most, leverage));
    }
}
