package org.breakwater.scenarios.path.volatility;

import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/** Factor of one asset along a path, exact in its own part and of first order in the step in that of the price. Confined to one thread. */
final class FactorColumn {

    /** Logarithm beyond which a factor does not go: e^20 is far outside any market's bounds of volatility. */
    private static final double MOST = 20;

    private final RandomStreams streams;
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
    private final int asset;
    private final long stream;
    private final double kept;
    private final double response;
    private final double own;

    FactorColumn(long seed, String name, int asset, VolatilityFactor law, double pointSeconds) {
        this.streams = new RandomStreams(seed);
        this.asset = asset;
        this.stream = StableHash.of(name + "/implied-volatility");
        this.kept = law.kept(pointSeconds);
        this.response = law.response(pointSeconds);
        this.own = law.own(pointSeconds);
    }

    /** Multiplies the factors that a path holds; the start keeps its own. */
    void apply(long pathId, PathBuffer out) {
        streams.open(pathId, stream, random);
        final double[] price = out.prices(asset);
        double logFactor = 0;
        for (int point = 1; point < price.length; point++) {
            final double arrived = response == 0 ? 0 : response * StrictMath.log(price[point] / price[point - 1]);
            final double next = kept * logFactor + arrived + own * NormalSampler.next(random);
            logFactor = Math.max(-MOST, Math.min(MOST, next));
            out.volatilityFactor(asset, point, out.volatilityFactor(asset, point) * StrictMath.exp(logFactor));
        }
    }
}
