package org.breakwater.scenarios.book;

import org.breakwater.models.kernel.StandardNormal;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * How much accounts own: lognormal, with a Pareto tail above a quantile of it (few accounts hold most of the money on any venue).
 *
 * @param median equity that half of the accounts exceed, quote currency, positive
 * @param sdLog standard deviation of log equity below the tail, at least 0
 * @param tailShare share of accounts in the tail, in [0, 0.5]
 * @param tailExponent α of P(X > x) = (x₀/x)^α in the tail, above 1 so that the mean exists
 * @param largest equity is cut here, at least the median
 */
public record EquityLaw(double median, double sdLog, double tailShare, double tailExponent, double largest) {

    public EquityLaw {
        require(median > 0 && median < Double.POSITIVE_INFINITY, "median equity must be positive", median);
        require(sdLog >= 0 && sdLog < Double.POSITIVE_INFINITY, "sdLog of equity must be at least 0", sdLog);
        require(tailShare >= 0 && tailShare <= 0.5, "tailShare of equity must be in [0, 0.5]", tailShare);
        require(
                tailExponent > 1 && tailExponent < Double.POSITIVE_INFINITY,
                "tailExponent must be above 1",
                tailExponent);
        require(
                largest >= median && largest < Double.POSITIVE_INFINITY,
                "largest equity must be at least the median",
                largest);
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
    }

    /** Where the tail begins: the lognormal's quantile of 1 − tailShare. */
    public double tailStart() {
        return tailShare == 0 ? largest : median * StrictMath.exp(sdLog * StandardNormal.quantile(1 - tailShare));
    }

    /** Draws an equity: the body is the lognormal below the tail's start. */
    public double draw(Xoshiro256StarStar random) {
        final double start = tailStart();
        if (random.nextDouble() < tailShare) {
            return Math.min(largest, start * StrictMath.pow(random.nextDoubleOpen(), -1 / tailExponent));
        }
        double equity;
        do {
            equity = median * StrictMath.exp(sdLog * NormalSampler.next(random));
        } while (equity > start);
        return equity;
    }
}
