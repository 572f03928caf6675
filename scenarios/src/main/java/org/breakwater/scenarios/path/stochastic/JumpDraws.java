package org.breakwater.scenarios.path.stochastic;

import java.util.Arrays;
import org.breakwater.models.random.PoissonSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/** Log returns that jumps of one process make in each step: the sum of all that land there. */
final class JumpDraws {

    private final RandomStreams streams;
    private final Jumps jumps;
    private final PoissonSampler counts;
    private final long factor;
    private final double[] column;
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);

    /** @param factor name of the random factor */
    JumpDraws(long seed, String factor, Jumps jumps, double stepYears, int steps) {
        this.streams = new RandomStreams(seed);
        this.jumps = jumps;
        this.counts = new PoissonSampler(jumps.perYear() * stepYears);
        this.factor = StableHash.of(factor);
        this.column = new double[steps];
    }

    void draw(long pathId) {
        if (jumps.perYear() == 0) {
            return;
        }
        streams.open(pathId, factor, random);
        Arrays.fill(column, 0);
        for (int step = 0; step < column.length; step++) {
            for (int left = counts.next(random); left > 0; left--) {
                column[step] += jumps.size().draw(random);
            }
        }
    }

    double at(int step) {
        return column[step];
    }
}
