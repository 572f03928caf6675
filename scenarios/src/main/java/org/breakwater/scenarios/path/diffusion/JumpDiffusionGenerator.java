package org.breakwater.scenarios.path.diffusion;

import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.TimeGrid;
import org.jspecify.annotations.Nullable;

/** Sums increments in logs and writes prices. */
final class JumpDiffusionGenerator implements PathGenerator {

    private final MarketParameters market;
    private final TimeGrid grid;
    private final CorrelatedNormals normals;
    private final JumpColumns jumps;
    private final @Nullable BridgeDraws bridge;
    private final double[] drift;
    private final double[] spread;

    JumpDiffusionGenerator(MarketParameters market, TimeGrid grid, Intrabar intrabar, long seed) {
        this.market = market;
        this.grid = grid;
        this.normals = new CorrelatedNormals(seed, market.names(), "/diffusion", market.correlation(), grid.steps());
        this.jumps = new JumpColumns(seed, market, grid.stepYears(), grid.steps());
        this.bridge = intrabar == Intrabar.BRIDGE
                ? new BridgeDraws(seed, market.names(), market.correlation(), grid.steps())
                : null;
        final int assets = market.assets().size();
        this.drift = new double[assets];
        this.spread = new double[assets];
        for (int a = 0; a < assets; a++) {
            final AssetParameters asset = market.assets().get(a);
            drift[a] = logDriftAnnual(asset) * grid.stepYears();
            spread[a] = asset.volatilityAnnual() * Math.sqrt(grid.stepYears());
        }
    }

    static void requireSupported(Intrabar intrabar) {
        if (intrabar != Intrabar.CLOSE && intrabar != Intrabar.BRIDGE) {
            throw new IllegalArgumentException(
                    "intrabar of a simulated path must be close or bridge, got " + intrabar.id());
        }
    }

    /** μ − σ²/2 − λ(E[e^Y] − 1) of own and common jumps. */
    private double logDriftAnnual(AssetParameters asset) {
        final JumpLaw common = market.commonJumps().seenBy(asset.commonBeta(), asset.commonResidualSdLog());
        return asset.driftAnnual()
                - 0.5 * asset.volatilityAnnual() * asset.volatilityAnnual()
                - asset.ownJumps().expectedReturnAnnual()
                - common.expectedReturnAnnual();
    }

    @Override
    public void generate(long pathId, PathBuffer out) {
        out.clear(grid.startMillis());
        normals.draw(pathId);
        jumps.draw(pathId);
        if (bridge != null) {
            bridge.draw(pathId);
        }
        for (int a = 0; a < drift.length; a++) {
            if (bridge == null) {
                writeCloses(a, out.prices(a));
            } else {
                writeExtremes(a, bridge, out.prices(a));
            }
        }
    }

    private void writeCloses(int asset, double[] price) {
        final double[] normal = normals.column(asset);
        final double[] jump = jumps.column(asset);
        final double start = market.assets().get(asset).price();
        final double mean = drift[asset];
        final double sd = spread[asset];
        double log = 0;
        price[0] = start;
        for (int step = 0; step < normal.length; step++) {
            log += mean + sd * normal[step] + jump[step];
            price[step + 1] = start * StrictMath.exp(log);
        }
    }

    private void writeExtremes(int asset, BridgeDraws draws, double[] price) {
        final double[] normal = normals.column(asset);
        final double[] jump = jumps.column(asset);
        final double start = market.assets().get(asset).price();
        final double variance = spread[asset] * spread[asset];
        double log = 0;
        price[0] = start;
        for (int step = 0, point = 1; step < normal.length; step++, point += 3) {
            final double move = drift[asset] + spread[asset] * normal[step];
            final double low = log + 0.5 * (move - Math.sqrt(move * move + variance * draws.lowDraw(asset, step)));
            final double high = log + 0.5 * (move + Math.sqrt(move * move + variance * draws.highDraw(asset, step)));
            final boolean lowFirst = draws.isLowFirst(step);
            price[point] = start * StrictMath.exp(lowFirst ? low : high);
            price[point + 1] = start * StrictMath.exp(lowFirst ? high : low);
            log += move + jump[step];
            price[point + 2] = start * StrictMath.exp(log);
        }
    }
}
