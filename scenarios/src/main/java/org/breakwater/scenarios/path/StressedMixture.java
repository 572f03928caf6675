package org.breakwater.scenarios.path;

import java.util.List;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;

/**
 * Paths of one model, and with a stated probability of a stressed one: the stressed weight of a parametric model whose
 * calibration window holds no crash.
 *
 * @param base the calibrated model
 * @param stressed the model of stress, of the same assets, grid and points
 * @param weight probability that a path is of the stressed model, in [0, 1]
 * @param seed seed of the run
 */
public record StressedMixture(PathModel base, PathModel stressed, double weight, long seed) implements PathModel {

    private static final long FACTOR = StableHash.of("common/mixture");

    public StressedMixture {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("stressedWeight must be in [0, 1], got " + weight);
        }
        if (!base.assetNames().equals(stressed.assetNames())
                || !base.grid().equals(stressed.grid())
                || base.pointsPerStep() != stressed.pointsPerStep()) {
            throw new IllegalArgumentException(
                    "the stressed model must have the assets, grid and points of the base model");
        }
    }

    @Override
    public List<String> assetNames() {
        return base.assetNames();
    }

    @Override
    public TimeGrid grid() {
        return base.grid();
    }

    @Override
    public int pointsPerStep() {
        return base.pointsPerStep();
    }

    @Override
    public long pathLimit() {
        return Math.min(base.pathLimit(), stressed.pathLimit());
    }

    @Override
    public PathGenerator newGenerator() {
        final RandomStreams streams = new RandomStreams(seed);
        final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        final PathGenerator ordinary = base.newGenerator();
        final PathGenerator other = stressed.newGenerator();
        return (pathId, out) -> {
            streams.open(pathId, FACTOR, random);
            (random.nextDouble() < weight ? other : ordinary).generate(pathId, out);
        };
    }

    @Override
    public String describe() {
        return base.describe() + "; with probability " + SignificantDigits.of(weight) + " instead: "
                + stressed.describe();
    }
}
