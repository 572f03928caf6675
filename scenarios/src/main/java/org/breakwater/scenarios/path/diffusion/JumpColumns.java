package org.breakwater.scenarios.path.diffusion;

import java.util.Arrays;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.PoissonSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;

/** Log jumps of each asset and step: the sum of all that land there. */
final class JumpColumns {

    private final RandomStreams streams;
    private final MarketParameters market;
    private final PoissonSampler commonCount;
    private final PoissonSampler[] ownCount;
    private final long commonFactor = StableHash.of("common/jumps");
    private final long[] ownFactor;
    private final long[] residualFactor;
    private final double[][] column;
    private final int[] hitStep;
    private final int[] hitCount;
    private final double[] hitLog;
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
    private int hits;

    JumpColumns(long seed, MarketParameters market, double stepYears, int steps) {
        this.streams = new RandomStreams(seed);
        this.market = market;
        this.commonCount = new PoissonSampler(market.commonJumps().perYear() * stepYears);
        this.ownCount = market.assets().stream()
                .map(asset -> new PoissonSampler(asset.ownJumps().perYear() * stepYears))
                .toArray(PoissonSampler[]::new);
        this.ownFactor = factors(market, "/jumps");
        this.residualFactor = factors(market, "/common-jumps");
        this.column = new double[market.assets().size()][steps];
        final int commonSteps = market.commonJumps().isActive() ? steps : 0;
        this.hitStep = new int[commonSteps];
        this.hitCount = new int[commonSteps];
        this.hitLog = new double[commonSteps];
    }

    private static long[] factors(MarketParameters market, String suffix) {
        return market.names().stream()
                .mapToLong(name -> StableHash.of(name + suffix))
                .toArray();
    }

    /** Draws all columns of a path; those of a market without jumps stay zero. */
    void draw(long pathId) {
        if (!market.hasJumps()) {
            return;
        }
        drawCommon(pathId);
        for (int a = 0; a < column.length; a++) {
            Arrays.fill(column[a], 0);
            addOwn(pathId, a);
            addCommon(pathId, a);
        }
    }

    private void drawCommon(long pathId) {
        hits = 0;
        final JumpLaw law = market.commonJumps();
        if (!law.isActive()) {
            return;
        }
        streams.open(pathId, commonFactor, random);
        for (int step = 0; step < hitStep.length; step++) {
            final int count = commonCount.next(random);
            if (count > 0) {
                hitStep[hits] = step;
                hitCount[hits] = count;
                hitLog[hits++] = sum(count, law.meanLog(), law.sdLog());
            }
        }
    }

    private void addOwn(long pathId, int asset) {
        final JumpLaw law = market.assets().get(asset).ownJumps();
        if (!law.isActive()) {
            return;
        }
        streams.open(pathId, ownFactor[asset], random);
        final PoissonSampler counts = ownCount[asset];
        final double[] jump = column[asset];
        for (int step = 0; step < jump.length; step++) {
            final int count = counts.next(random);
            if (count > 0) {
                jump[step] = sum(count, law.meanLog(), law.sdLog());
            }
        }
    }

    private void addCommon(long pathId, int asset) {
        if (hits == 0) {
            return;
        }
        final AssetParameters response = market.assets().get(asset);
        streams.open(pathId, residualFactor[asset], random);
        for (int h = 0; h < hits; h++) {
            column[asset][hitStep[h]] +=
                    response.commonBeta() * hitLog[h] + sum(hitCount[h], 0, response.commonResidualSdLog());
        }
    }

    /** The sum of {@code count} normal jumps is one normal: mean k·m, standard deviation √k·s. */
    private double sum(int count, double mean, double sd) {
        return count * mean + Math.sqrt(count) * sd * NormalSampler.next(random);
    }

    double[] column(int asset) {
        return column[asset];
    }
}
