package org.breakwater.models.option;

import org.breakwater.models.kernel.StandardNormal;

/**
 * What an option is worth above its intrinsic value, which is the same for call and put: with A the value of the underlying and B
 * that of the strike, x = ln(A/B), total deviation s = σ√T, d = −|x|/s + s/2 and e = d − s,
 *
 * <pre>min(A, B)·[Φ(d) − exp(|x|)·Φ(e)] = m·exp(−d²/2)·[R(−d) − R(−e)],</pre>
 *
 * R the scaled tail of the normal law. Written so, nothing cancels far from the money; near it the difference of tails is the
 * integral of {@code 1/√(2π) − t·R(t)}.
 */
final class TimeValue {

    private static final double DENSITY_AT_ZERO = 0.3989422804014327;

    /** Abscissas and weights of the Gauss-Legendre rule of eight points on [−1, 1], the positive half. */
    private static final double[] NODE = {0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };

    private static final double[] WEIGHT = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    private TimeValue() {}

    /**
     * The time value.
     *
     * @param least the lesser of A and B
     * @param distance |x|, not negative
     * @param deviation s, positive
     */
    static double of(double least, double distance, double deviation) {
        double d = -distance / deviation + 0.5 * deviation;
        double z = -d;
        double far = z + deviation;
        if (z > -1 && deviation * Math.max(1, z) < 0.5) {
            return least * StandardNormal.gaussian(d) * tailDifference(z, far);
        }
        if (z > 0) {
            return least * StandardNormal.gaussian(d) * (StandardNormal.scaledTail(z) - StandardNormal.scaledTail(far));
        }
        return least * (StandardNormal.cdf(d) - StrictMath.exp(distance) * StandardNormal.cdf(-far));
    }

    private static double tailDifference(double from, double to) {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double sum = 0;
        for (int k = 0; k < NODE.length; k++) {
            sum += WEIGHT[k] * (slope(centre - half * NODE[k]) + slope(centre + half * NODE[k]));
        }
        return half * sum;
    }

    /** {@code −R'(t) = 1/√(2π) − t·R(t)}. */
    private static double slope(double t) {
        double tail =
                t >= 0 ? StandardNormal.scaledTail(t) : StrictMath.exp(0.5 * t * t) - StandardNormal.scaledTail(-t);
        return DENSITY_AT_ZERO - t * tail;
    }

    /** {@code ln(a/b)}, precise also where the two are close. */
    static double logRatio(double a, double b) {
        double ratio = a / b;
        return ratio > 0.5 && ratio < 2 ? StrictMath.log1p((a - b) / b) : StrictMath.log(ratio);
    }
}
