package org.breakwater.scenarios.market.synthetic;

import org.breakwater.models.kernel.Cholesky;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * Standardised minute returns of all assets, one minute after the other.
 *
 * <p>The variance factor h is common and moves by the hour as a GARCH(1,1) driven by the first asset,
 *
 * <pre>  h ← (1 − α − β) + (α z² + β)·h,   α = 0.0810, β = 0.9145</pre>
 *
 * <p>the variance-targeted fit to hourly BTC of 2017–2026. An hour's variance is h times 2/χ²(4), a minute's that times
 * 4/χ²(6): given h, hours are Student t with four degrees of freedom (fit: 3.4, crashes included) and joint across assets,
 * which is what makes tails come together. Every asset draws from its own stream.
 */
final class MinuteWalk {

    private static final double ALPHA = 0.0810;
    private static final double BETA = 0.9145;
    private static final double LARGEST_FACTOR = 100;
    private static final int MINUTES_PER_HOUR = 60;
    private static final double MINUTES_PER_YEAR = 525_600;
    private static final double HOURS_PER_YEAR = 8_760;

    private final Cholesky lower;
    private final double[] volatilityAnnual;
    private final CrashColumn crash;
    private final double leaderCrashBeta;
    private final Xoshiro256StarStar mixing = new Xoshiro256StarStar(0);
    private final Xoshiro256StarStar[] random;
    private final double[] normal;
    private double factor = 1;
    private double hourVariance = 1;
    private double minuteVariance = 1;
    private double leaderHour;
    private int minute = -1;

    MinuteWalk(SyntheticMarket market, CrashColumn crash) {
        final int assets = market.assets().size();
        final RandomStreams streams = new RandomStreams(market.seed());
        this.lower = market.correlation().cholesky();
        this.volatilityAnnual = market.assets().stream()
                .mapToDouble(SyntheticAsset::volatilityAnnual)
                .toArray();
        this.crash = crash;
        this.leaderCrashBeta = market.assets().get(0).crashBeta();
        this.random = new Xoshiro256StarStar[assets];
        this.normal = new double[assets];
        streams.open(0, StableHash.of("common/synthetic-variance"), mixing);
        for (int a = 0; a < assets; a++) {
            random[a] = new Xoshiro256StarStar(0);
            streams.open(0, StableHash.of(market.assets().get(a).asset() + "/synthetic"), random[a]);
        }
    }

    /** Moves to the next minute. */
    void next() {
        minute++;
        if (minute % MINUTES_PER_HOUR == 0) {
            nextHour();
        }
        minuteVariance = hourVariance * 4 / chiSquare(6);
        for (int a = 0; a < normal.length; a++) {
            normal[a] = NormalSampler.next(random[a]);
        }
        lower.multiply(normal, normal);
        leaderHour += diffusion(0) + leaderCrashBeta * crash.get(minute);
    }

    private void nextHour() {
        final double expected = volatilityAnnual[0] * volatilityAnnual[0] / HOURS_PER_YEAR;
        if (minute > 0) {
            final double update = 1 - ALPHA - BETA + ALPHA * leaderHour * leaderHour / expected + BETA * factor;
            factor = Math.min(LARGEST_FACTOR, update);
        }
        leaderHour = 0;
        hourVariance = factor * 2 / chiSquare(4);
    }

    private double chiSquare(int degrees) {
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            final double x = NormalSampler.next(mixing);
            sum += x * x;
        }
        return sum;
    }

    /** Log return of an asset without crashes. */
    double diffusion(int asset) {
        return standardDeviation(asset) * normal[asset];
    }

    /** Standard deviation of that return, given everything but its sign and size. */
    double standardDeviation(int asset) {
        return volatilityAnnual[asset] * Math.sqrt(minuteVariance / MINUTES_PER_YEAR);
    }

    /** Root of how busy the minute is: 1 on average. */
    double activity() {
        return Math.sqrt(minuteVariance);
    }
}
