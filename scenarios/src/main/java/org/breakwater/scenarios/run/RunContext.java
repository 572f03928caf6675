package org.breakwater.scenarios.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.engine.EngineMode;
import org.breakwater.models.engine.EngineSettings;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.result.BookPolicy;
import org.breakwater.models.result.MetricContext;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.PathModel;

/** What all scenarios of a run share: the resolved book, the threads, the tallies. */
final class RunContext {

    private static final int LISTED = 10;

    final StressPlan plan;
    final ResolvedBook book;
    final BookFacts facts;
    final double openingFund;
    private final PathExecutor executor;
    private final Progress progress;
    private final EngineMode mode;
    private long paths;
    private long steps;
    private boolean partial;

    RunContext(StressPlan plan, PathExecutor executor, EngineMode mode, Progress progress, List<Diagnostic> findings) {
        this.plan = plan;
        this.mode = mode;
        this.executor = executor;
        this.progress = progress;
        double[] prices = plan.prices().stream().mapToDouble(AssetPrice::price).toArray();
        ResolvedBook whole = resolve(Set.of());
        List<String> below = new BookFacts(plan.rules(), whole, prices, plan.options()).belowMaintenance();
        boolean exclude = !below.isEmpty() && !plan.keepBelowMaintenance();
        this.book = exclude ? resolve(new HashSet<>(below)) : whole;
        this.facts = new BookFacts(plan.rules(), book, prices, plan.options());
        this.openingFund = openingFund(prices);
        if (!below.isEmpty()) {
            findings.add(belowFinding(below, exclude));
        }
    }

    private ResolvedBook resolve(Set<String> excluded) {
        return BookResolution.resolve(
                plan.book(),
                AssetPrice.names(plan.prices()),
                plan.rules().quoteAsset(),
                plan.rules().collateral().assets(),
                excluded);
    }

    private static Diagnostic belowFinding(List<String> below, boolean excluded) {
        String listed = String.join(", ", below.subList(0, Math.min(LISTED, below.size())));
        String more = below.size() > LISTED ? " and " + (below.size() - LISTED) + " more" : "";
        String action = excluded ? "left out, the outside market holds their contracts" : "kept";
        return Diagnostic.warning(
                DiagnosticCode.ACCOUNT_EXCLUDED,
                below.size() + " accounts below maintenance at the opening prices were " + action + ": " + listed
                        + more,
                null);
    }

    private double openingFund(double[] prices) {
        double value = 0;
        for (Map.Entry<String, Double> held : plan.rules().fund().balances().entrySet()) {
            int asset = book.assets.indexOf(held.getKey());
            value += held.getValue() * (asset == book.quote ? 1 : prices[asset]);
        }
        return value;
    }

    /** A simulation of this run's venue and book under a law of paths. */
    Simulation simulation(PathModel model, ImpactMode impact, double depthFactor) {
        EngineSettings settings = new EngineSettings(
                        plan.seed(), plan.liquidity(), impact, depthFactor, false, plan.audit())
                .withMode(mode)
                .withDiagnosticsEvery(plan.diagnosticsEvery())
                .withOptions(plan.options().markets());
        return new Simulation(plan.rules(), book, settings, model);
    }

    OutcomeAccumulator run(Simulation simulation, long wanted, String task) {
        OutcomeAccumulator outcomes = new OutcomeAccumulator(simulation.hours());
        run(simulation, wanted, task, outcomes::accept);
        return outcomes;
    }

    /** Runs paths and hands on their outcomes in the order of their numbers. */
    void run(Simulation simulation, long wanted, String task, Consumer<PathOutcome> outcomes) {
        long limit = Math.min(wanted, simulation.model().pathLimit());
        long done = executor.run(simulation, limit, task, progress, outcomes);
        partial |= done < limit;
        count(done, simulation.model());
    }

    /**
     * Runs one path under observation.
     *
     * @param task what is running, for the progress
     * @throws CancelledException if the user asked to stop
     */
    PathOutcome replay(Simulation simulation, ReplayLog log, String task) {
        if (cancelled()) {
            throw new CancelledException();
        }
        progress.advanced(task, 0, 1);
        PathOutcome out = new PathOutcome(simulation.hours());
        PathWorker worker = new PathWorker(simulation);
        log.begin(worker.buffer(), worker::seconds);
        worker.replay(0, out, log, log);
        count(1, simulation.model());
        progress.advanced(task, 1, 1);
        return out;
    }

    private void count(long done, PathModel model) {
        paths += done;
        steps += done * model.steps();
    }

    boolean cancelled() {
        partial |= progress.isCancelled();
        return progress.isCancelled();
    }

    long paths() {
        return paths;
    }

    long steps() {
        return steps;
    }

    boolean partial() {
        return partial;
    }

    static MetricContext context(PathModel model, StartRegime regime) {
        return new MetricContext(model.grid().horizonSeconds(), BookPolicy.RUN_OFF, regime);
    }

    /** Notional that each asset's market takes in a day within its displacement bound. */
    Map<String, Double> dailyCapacity() {
        Map<String, Double> capacity = new java.util.LinkedHashMap<>();
        for (Map.Entry<String, LiquidityProfile> entry : plan.liquidity().entrySet()) {
            LiquidityProfile profile = entry.getValue();
            double atOnce = profile.impact().notional(profile.maxDisplacement());
            capacity.put(entry.getKey(), atOnce * LN2 * 86_400 / profile.recoveryHalfLifeSeconds());
        }
        return capacity;
    }

    private static final double LN2 = 0.6931471805599453;

    /** The user asked to stop while a scenario ran that has no partial result. */
    static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
