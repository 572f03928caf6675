package org.breakwater.scenarios.path.history;

import java.util.List;
import java.util.OptionalLong;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.result.StartRegime;
import org.breakwater.scenarios.market.RegimeVolatility;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.SignificantDigits;
import org.breakwater.scenarios.path.TimeGrid;
import org.jspecify.annotations.Nullable;

/**
 * The moving-block bootstrap of real history: blocks of consecutive bars, joint across assets, overlapping, every start
 * equally likely (H. R. Künsch, "The jackknife and the bootstrap for general stationary observations", Annals of Statistics
 * 17(3), 1989). Within a block everything that history has is kept: clustering of volatility, joint tails, crashes of their real
 * length. With blocks no shorter than the path, as the run's rule is, a path is one stretch of history.
 *
 * <p>Paths run on the history's own bars. A run whose step is finer gets it from {@link BarDetail#bridge}.
 */
public final class BlockBootstrap implements PathModel {

    private final HistoryPanel panel;
    private final List<AssetPrice> today;
    private final BootstrapRules rules;
    private final long startMillis;
    private final long seed;
    private final BlockSource source;
    private final @Nullable BlockSource stress;
    private final int[] firstStarts;
    private final int[] laterStarts;
    private final int[] stressStarts;
    private final double[] demeaning;

    /**
     * @param panel history to draw from
     * @param today where paths start, one price for each asset of the panel, in its order
     * @param rules how to draw
     * @param startMillis time that paths are said to start at, UTC epoch milliseconds
     * @param seed seed of the run
     * @throws IllegalArgumentException if history is shorter than a path or has no start in the regime
     */
    public BlockBootstrap(
            HistoryPanel panel, List<AssetPrice> today, BootstrapRules rules, long startMillis, long seed) {
        HistoryWindows.requirePrices(panel, today);
        this.panel = panel;
        this.today = List.copyOf(today);
        this.rules = rules;
        this.startMillis = startMillis;
        this.seed = seed;
        this.source = new BlockSource(panel);
        this.stress = stressOf(panel, rules.stressed());
        final int length = Math.min(rules.blockBars(), rules.bars());
        if (source.bars() < length) {
            throw new IllegalArgumentException(
                    "history must hold at least " + length + " common bars for a block, got " + source.bars());
        }
        this.laterStarts = source.starts(length, bar -> true);
        this.firstStarts = rules.startRegime() == null ? laterStarts : startsIn(rules.startRegime(), length);
        this.stressStarts = stress == null ? new int[0] : stress.starts(length, bar -> true);
        this.demeaning = new double[panel.assets()];
        for (int a = 0; a < demeaning.length; a++) {
            demeaning[a] = rules.demeaned() ? 1 / source.meanGrossReturn(a) : 1;
        }
    }

    private static @Nullable BlockSource stressOf(HistoryPanel panel, @Nullable StressedHistory stressed) {
        if (stressed == null || stressed.weight() == 0) {
            return null;
        }
        final HistoryPanel other = stressed.panel();
        if (!other.assetNames().equals(panel.assetNames()) || other.barMillis() != panel.barMillis()) {
            throw new IllegalArgumentException("stressed history must have the assets and bars of the history, "
                    + panel.assetNames() + " and " + panel.barMillis() + " ms, got " + other.assetNames() + " and "
                    + other.barMillis() + " ms");
        }
        return new BlockSource(other);
    }

    /** The regime is that of the first asset, up to the bar before the block. */
    private int[] startsIn(StartRegime regime, int length) {
        final PriceSeries leader = panel.series(0);
        final RegimeVolatility volatility = RegimeVolatility.of(leader);
        final int[] starts = source.starts(length, bar -> volatility.isIn(regime, source.barBefore(0, bar)));
        if (starts.length == 0) {
            throw new IllegalArgumentException(
                    "history of " + leader.asset() + " must hold a start in the regime " + regime);
        }
        return starts;
    }

    @Override
    public List<String> assetNames() {
        return panel.assetNames();
    }

    @Override
    public TimeGrid grid() {
        return rules.detail().grid(startMillis, panel.barMillis(), rules.bars());
    }

    @Override
    public int pointsPerStep() {
        return rules.detail().pointsPerStep();
    }

    @Override
    public OptionalLong historyMillis(long pathId) {
        return rules.blockBars() < rules.bars()
                ? OptionalLong.empty()
                : OptionalLong.of(new BlockGenerator(this).firstBlockMillis(pathId));
    }

    @Override
    public PathGenerator newGenerator() {
        return new BlockGenerator(this);
    }

    @Override
    public String describe() {
        final StringBuilder text = new StringBuilder("Block bootstrap of ");
        text.append(source.bars())
                .append(" returns of ")
                .append(String.join(", ", assetNames()))
                .append(" jointly, ");
        text.append(panel.span())
                .append("; blocks of ")
                .append(rules.blockBars())
                .append(" bars");
        if (rules.blockBars() < rules.bars()) {
            text.append(", shorter than the path, whose joints forget the volatility");
        }
        text.append(rules.demeaned() ? "; mean return taken out" : "; mean return of the history kept");
        if (rules.startRegime() != null) {
            text.append("; first block from the ")
                    .append(firstStarts.length)
                    .append(" starts of its volatility regime");
        }
        if (rules.stressed() != null && rules.stressed().weight() > 0) {
            text.append("; first block from ")
                    .append(rules.stressed().panel().span())
                    .append(" with probability ");
            text.append(SignificantDigits.of(rules.stressed().weight()));
        }
        if (source.outages() > 0) {
            text.append("; ").append(source.outages()).append(" returns span missing bars");
        }
        return text.append("; ").append(rules.detail().words(panel.barMillis())).toString();
    }

    List<AssetPrice> today() {
        return today;
    }

    BootstrapRules rules() {
        return rules;
    }

    long seed() {
        return seed;
    }

    BlockSource source() {
        return source;
    }

    @Nullable
    BlockSource stress() {
        return stress;
    }

    int[] firstStarts() {
        return firstStarts;
    }

    int[] laterStarts() {
        return laterStarts;
    }

    int[] stressStarts() {
        return stressStarts;
    }

    double demeaning(int asset) {
        return demeaning[asset];
    }
}
