package org.breakwater.scenarios.path.stochastic;

import java.util.Arrays;
import java.util.List;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.random.GammaSampler;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.BridgeDraws;
import org.breakwater.scenarios.path.diffusion.CorrelatedNormals;
import org.jspecify.annotations.Nullable;

/** Sums the moves of diffusions and jumps in logs and writes prices. */
final class StochasticGenerator implements PathGenerator {

    private final StochasticPaths model;
    private final CorrelatedNormals normals;
    private final CorrelatedNormals varianceNormals;
    private final RandomStreams streams;
    private final long mixingFactor = StableHash.of("common/mixing");
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
    private final double[] mixing;
    private final double degreesOfFreedom;
    private final @Nullable GammaSampler halfChiSquare;
    private final JumpDraws common;
    private final JumpDraws[] own;
    private final Diffusion[] diffusions;
    private final double[] drift;
    private final @Nullable BridgeDraws bridge;

    StochasticGenerator(StochasticPaths model) {
        this.model = model;
        TimeGrid grid = model.grid();
        List<String> names = model.assetNames();
        int assets = names.size();
        streams = new RandomStreams(model.seed());
        normals = new CorrelatedNormals(model.seed(), names, "/diffusion", model.correlation(), grid.steps());
        varianceNormals = new CorrelatedNormals(model.seed(), names, "/variance", model.correlation(), grid.steps());
        bridge = model.intrabar() == Intrabar.BRIDGE
                ? new BridgeDraws(model.seed(), names, model.correlation(), grid.steps())
                : null;
        Volatility.Garch garch = model.laws().stream()
                .map(AssetLaw::volatility)
                .filter(Volatility.Garch.class::isInstance)
                .map(Volatility.Garch.class::cast)
                .findFirst()
                .orElse(null);
        degreesOfFreedom = garch == null ? Double.POSITIVE_INFINITY : garch.degreesOfFreedom();
        halfChiSquare = degreesOfFreedom < Double.POSITIVE_INFINITY ? new GammaSampler(0.5 * degreesOfFreedom) : null;
        int perBar = garch == null ? 1 : GarchDiffusion.stepsPerBar(garch, grid);
        mixing = new double[1 + (grid.steps() - 1) / perBar];
        Arrays.fill(mixing, 1);
        common =
                new JumpDraws(model.seed(), "common/stated-jumps", model.commonJumps(), grid.stepYears(), grid.steps());
        own = new JumpDraws[assets];
        diffusions = new Diffusion[assets];
        drift = new double[assets];
        for (int a = 0; a < assets; a++) {
            AssetLaw law = model.laws().get(a);
            own[a] = new JumpDraws(
                    model.seed(), law.asset() + "/own-jumps", law.jumps(), grid.stepYears(), grid.steps());
            diffusions[a] = diffusion(law.volatility(), a);
            drift[a] = (law.driftAnnual()
                            - law.jumps().expectedReturnAnnual()
                            - model.commonJumps().expectedReturnAnnual())
                    * grid.stepYears();
        }
    }

    private Diffusion diffusion(Volatility volatility, int asset) {
        double[] normal = normals.column(asset);
        if (volatility instanceof Volatility.Heston heston) {
            return new HestonDiffusion(heston, model.grid().stepYears(), normal, varianceNormals.column(asset));
        }
        if (volatility instanceof Volatility.Garch garch) {
            return new GarchDiffusion(garch, model.grid(), normal, mixing);
        }
        return new EvenDiffusion((Volatility.Constant) volatility, model.grid().stepYears(), normal);
    }

    @Override
    public void generate(long pathId, PathBuffer out) {
        out.clear(model.grid().startMillis());
        normals.draw(pathId);
        varianceNormals.draw(pathId);
        drawMixing(pathId);
        common.draw(pathId);
        if (bridge != null) {
            bridge.draw(pathId);
        }
        for (int a = 0; a < diffusions.length; a++) {
            own[a].draw(pathId);
            diffusions[a].start();
            write(a, out.prices(a));
        }
    }

    /** Factors (ν − 2)/χ²_ν on the variance of each bar, one on average: a normal times the root of one is Student's t of variance one. */
    private void drawMixing(long pathId) {
        if (halfChiSquare != null) {
            streams.open(pathId, mixingFactor, random);
            for (int bar = 0; bar < mixing.length; bar++) {
                mixing[bar] = 0.5 * (degreesOfFreedom - 2) / halfChiSquare.next(random);
            }
        }
    }

    private void write(int asset, double[] price) {
        double start = model.laws().get(asset).price();
        double log = 0;
        price[0] = start;
        int point = 1;
        for (int step = 0; step < model.grid().steps(); step++) {
            double move = drift[asset] + diffusions[asset].move(step);
            if (bridge != null) {
                writeExtremes(bridge, asset, step, log, move, start, price, point);
                point += 2;
            }
            log += move + own[asset].at(step) + common.at(step);
            price[point++] = start * StrictMath.exp(log);
        }
    }

    /** Extremes of the diffusion before the step's jumps land, in the order in which they are drawn. */
    private void writeExtremes(
            BridgeDraws draws, int asset, int step, double log, double move, double start, double[] price, int point) {
        double variance = diffusions[asset].variance();
        double low = log + 0.5 * (move - Math.sqrt(move * move + variance * draws.lowDraw(asset, step)));
        double high = log + 0.5 * (move + Math.sqrt(move * move + variance * draws.highDraw(asset, step)));
        boolean lowFirst = draws.isLowFirst(step);
        price[point] = start * StrictMath.exp(lowFirst ? low : high);
        price[point + 1] = start * StrictMath.exp(lowFirst ? high : low);
    }
}
