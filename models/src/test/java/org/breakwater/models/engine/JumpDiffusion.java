package org.breakwater.models.engine;

import org.breakwater.models.analytic.MertonPrice;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.PoissonSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * Paths of {@code dS/S = μ dt + σ dW + jumps}, exact at their points, for tests against closed forms. Parameters as in {@link
 * MertonPrice}; without jumps a geometric Brownian motion.
 */
record JumpDiffusion(double drift, double volatility, double jumpsPerYear, double jumpMean, double jumpDeviation) {

    static final double YEAR = 365.0 * 86_400;

    private static final long FACTOR = StableHash.of("closed-form/price");

    static JumpDiffusion brownian(double drift, double volatility) {
        return new JumpDiffusion(drift, volatility, 0, 0, 0);
    }

    MertonPrice law(double spot, double years) {
        return new MertonPrice(spot, drift, volatility, jumpsPerYear, jumpMean, jumpDeviation, years);
    }

    /** Draws paths of one asset into a buffer. */
    final class Source {
        private final PathBuffer path;
        private final RandomStreams streams;
        private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        private final PoissonSampler jumps;
        private final double trend;
        private final double deviation;

        Source(PathBuffer path, long seed) {
            this.path = path;
            this.streams = new RandomStreams(seed);
            double years = path.pointSeconds() / YEAR;
            double compensator = StrictMath.expm1(jumpMean + 0.5 * jumpDeviation * jumpDeviation);
            trend = (drift - jumpsPerYear * compensator - 0.5 * volatility * volatility) * years;
            deviation = volatility * Math.sqrt(years);
            jumps = new PoissonSampler(jumpsPerYear * years);
        }

        /** Fills the points after {@code flat} ones at which the price does not move. */
        void fill(long id, double spot, int flat) {
            streams.open(id, FACTOR, random);
            double[] price = path.prices(0);
            double log = 0;
            for (int k = 0; k <= path.points(); k++) {
                log += k > flat ? increment() : 0;
                price[k] = spot * StrictMath.exp(log);
            }
        }

        private double increment() {
            int count = jumpsPerYear > 0 ? jumps.next(random) : 0;
            double jump =
                    count == 0 ? 0 : count * jumpMean + Math.sqrt(count) * jumpDeviation * NormalSampler.next(random);
            return trend + deviation * NormalSampler.next(random) + jump;
        }
    }
}
