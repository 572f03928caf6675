package org.breakwater.scenarios.path.diffusion;

import java.util.List;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * The randomness of the extremes inside each step.
 *
 * <p>A Brownian bridge that moves by x over a step of variance v has the minimum (x − √(x² + 2vE))/2 and the maximum
 * (x + √(x² + 2vE′))/2 with E, E′ standard exponential (inversion of P(min ≤ m) = exp(−2m(m − x)/v); P. Glasserman, "Monte Carlo
 * Methods in Financial Engineering", 2003, section 6.4). An exponential variate is half the sum of two squared normals;
 * taking those normals correlated as the diffusions makes assets that move together reach their extremes together: at a
 * correlation ρ the exponentials correlate by ρ², 0.71 at 0.84, where a simulation of the bridges themselves gives 0.73.
 *
 * <p>Minimum and maximum of one step each have their exact law given the ends; between them only the ends are shared, so a
 * corridor with both barriers within reach of one step is approximate. A fair draw, common to all assets, says which came first.
 */
public final class BridgeDraws {

    private static final int NORMALS_PER_STEP = 4;

    private final RandomStreams streams;
    private final CorrelatedNormals normals;
    private final long orderFactor = StableHash.of("common/bridge-order");
    private final boolean[] lowFirst;
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);

    /**
     * @param seed seed of the run
     * @param assets names, with which the streams are addressed
     * @param correlation of their diffusions
     * @param steps of a path
     */
    public BridgeDraws(long seed, List<String> assets, CorrelationMatrix correlation, int steps) {
        this.streams = new RandomStreams(seed);
        this.normals = new CorrelatedNormals(
                seed, assets, "/bridge", correlation, Math.multiplyExact(NORMALS_PER_STEP, steps));
        this.lowFirst = new boolean[steps];
    }

    /** Draws those of a path. */
    public void draw(long pathId) {
        normals.draw(pathId);
        streams.open(pathId, orderFactor, random);
        for (int step = 0; step < lowFirst.length; step++) {
            lowFirst[step] = random.nextLong() < 0;
        }
    }

    /** True if the minimum of a step comes before its maximum. */
    public boolean isLowFirst(int step) {
        return lowFirst[step];
    }

    /** Twice the exponential variate of the minimum. */
    public double lowDraw(int asset, int step) {
        return sumOfSquares(asset, NORMALS_PER_STEP * step);
    }

    /** Twice the exponential variate of the maximum. */
    public double highDraw(int asset, int step) {
        return sumOfSquares(asset, NORMALS_PER_STEP * step + 2);
    }

    private double sumOfSquares(int asset, int first) {
        final double[] column = normals.column(asset);
        return column[first] * column[first] + column[first + 1] * column[first + 1];
    }
}
