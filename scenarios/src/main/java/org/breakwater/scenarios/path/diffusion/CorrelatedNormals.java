package org.breakwater.scenarios.path.diffusion;

import java.util.List;
import org.breakwater.models.kernel.Cholesky;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/** Columns of standard normals, one per asset from its own stream, correlated by the lower triangular factor. */
public final class CorrelatedNormals {

    private final RandomStreams streams;
    private final Cholesky lower;
    private final long[] factor;
    private final double[][] column;
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);

    /**
     * @param seed seed of the run
     * @param assets names, with which the streams are addressed
     * @param suffix of the random factor, after the name of an asset
     * @param correlation of the columns
     * @param length of a column
     */
    public CorrelatedNormals(long seed, List<String> assets, String suffix, CorrelationMatrix correlation, int length) {
        this.streams = new RandomStreams(seed);
        this.lower = correlation.cholesky();
        this.factor = assets.stream()
                .mapToLong(asset -> StableHash.of(asset + suffix))
                .toArray();
        this.column = new double[factor.length][length];
    }

    /** Draws all columns of a path. */
    public void draw(long pathId) {
        for (int a = 0; a < column.length; a++) {
            streams.open(pathId, factor[a], random);
            NormalSampler.fill(random, column[a], 0, column[a].length);
        }
        for (int a = column.length - 1; a > 0; a--) {
            mix(a);
        }
    }

    /** Last asset first: a row needs the untouched draws of those before it. */
    private void mix(int asset) {
        final double[] own = column[asset];
        final double weight = lower.lower(asset, asset);
        for (int t = 0; t < own.length; t++) {
            own[t] *= weight;
        }
        for (int b = 0; b < asset; b++) {
            final double[] other = column[b];
            final double share = lower.lower(asset, b);
            for (int t = 0; t < own.length; t++) {
                own[t] += share * other[t];
            }
        }
    }

    /** The draws of an asset; valid until the next path. */
    public double[] column(int asset) {
        return column[asset];
    }
}
