package org.breakwater.models.engine;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.kernel.RankedUnits;
import org.breakwater.models.liquidation.CloseOut;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.AdlQueue;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.Party;
import org.breakwater.models.loss.Socialiser;
import org.breakwater.models.loss.SpotDesk;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.MarginSchedule.VolatilityBuffer;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.oracle.OracleFeed;
import org.breakwater.models.random.SplitMix64;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Drives one venue along one path at a time. The order of a point is fixed here: market, decay of impact, oracle and mark,
 * parameters, cash flows, check, liquidation in rounds, waterfall, record (steps 1 to 11 of docs/architecture.md).
 *
 * <p>An engine belongs to one thread and is reused for all its paths; the resolved book is shared. Nothing in it draws a
 * price.
 */
public final class RiskEngine {

    private final VenueRules rules;
    private final ResolvedBook book;
    private final EngineSettings settings;
    private final AccountMargin margin;
    private final AccountCheck check;
    private final MarketState market;
    private final VenueState venue;
    private final MarketImpact impact;
    private final OracleFeed oracle;
    private final VolatilityBuffers buffers;
    private final CashFlows cashFlows;
    private final CloseOut closeOut;
    private final DeficitResolution deficits;
    private final FundAccount fund;
    private final Ledger ledger;
    private final Audit audit;
    private final PathRecorder recorder;
    private final AvoidableLiquidations avoidable;
    private final int[] breached;
    private final int[] ordered;
    private final RankedUnits due;
    private int orders;
    private double workCredit;
    private long tieSeed;

    /**
     * @param rules the venue
     * @param book its accounts, resolved against the path's assets
     * @param settings market and mode
     * @param pointSeconds time between two points of every path
     * @param stepSeconds length of a step of every path
     */
    public RiskEngine(
            VenueRules rules, ResolvedBook book, EngineSettings settings, double pointSeconds, double stepSeconds) {
        this.rules = rules;
        this.book = book;
        this.settings = settings;
        int assets = book.quote;
        ContractRules[] contracts =
                book.instruments.stream().map(rules::contract).toArray(ContractRules[]::new);
        margin = new AccountMargin(book, contracts, rules.collateral());
        check = new ReferenceCheck(margin);
        market = new MarketState(assets);
        int capitalLayers = (int) rules.waterfall().layers().stream()
                .filter(LossLayer.Capital.class::isInstance)
                .count();
        venue = new VenueState(book, capitalLayers);
        @Nullable LiquidityProfile[] profiles = new LiquidityProfile[assets];
        double[] startVolatility = new double[assets];
        for (int a = 0; a < assets; a++) {
            LiquidityProfile profile = settings.liquidity().get(book.assets.get(a));
            profiles[a] = profile;
            startVolatility[a] = profile == null ? 0 : profile.volatilityAnnual();
        }
        impact = new MarketImpact(profiles, settings.impact(), settings.depthScale(), pointSeconds, stepSeconds);
        oracle = new OracleFeed(rules.oracle(), rules.mark(), assets, book.underlying, pointSeconds);
        @Nullable VolatilityBuffer[] addOns = new VolatilityBuffer[contracts.length];
        for (int i = 0; i < contracts.length; i++) {
            addOns[i] = contracts[i].maintenance().volatilityBuffer().orElse(null);
        }
        buffers = new VolatilityBuffers(book, addOns, startVolatility, stepSeconds);
        ledger = new Ledger(book.assets.size());
        recorder = new PathRecorder(book, margin, rules);
        SpotDesk desk = new SpotDesk(impact, ledger, recorder, book.quote);
        fund = new FundAccount(
                FundResolution.opening(rules, book),
                FundResolution.order(rules, book),
                book.quote,
                settings.unlimitedFund(),
                desk,
                ledger,
                recorder);
        deficits = new DeficitResolution(
                book,
                margin,
                rules.waterfall(),
                fund,
                new AdlQueue(book, margin, ledger, recorder),
                new Socialiser(book, margin, recorder),
                ledger,
                recorder);
        avoidable = new AvoidableLiquidations(book, margin, profiles, pointSeconds);
        closeOut = new CloseOut(
                book,
                margin,
                rules.liquidation(),
                impact,
                fund,
                deficits,
                desk,
                ledger,
                recorder,
                avoidable::displaced);
        cashFlows = new CashFlows(book, rules, closeOut, ledger);
        audit = new Audit(book, ledger);
        breached = new int[book.units()];
        ordered = new int[book.units()];
        due = new RankedUnits(book.units());
    }

    /**
     * Runs a path from start to end.
     *
     * @param path prices, in the order of the book's assets
     * @param pathId number of the path, key of its draws
     * @param out receives the totals
     * @param sink receives the events
     * @param monitor sees the state after every point
     */
    public void run(PathBuffer path, long pathId, PathOutcome out, EventSink sink, PointMonitor monitor) {
        out.clear(pathId);
        tieSeed = SplitMix64.keyed(settings.seed(), pathId);
        start(path, out, sink);
        monitor.observe(0, market, venue);
        for (int point = 1; point <= path.points(); point++) {
            step(path, point, out);
            monitor.observe(point, market, venue);
        }
        finish(out);
    }

    /** Runs a path without listeners. */
    public void run(PathBuffer path, long pathId, PathOutcome out) {
        run(path, pathId, out, EventSink.NONE, PointMonitor.NONE);
    }

    private void start(PathBuffer path, PathOutcome out, EventSink sink) {
        for (int a = 0; a < book.quote; a++) {
            market.mid[a] = path.prices(a)[0];
            market.stepMid[a] = market.mid[a];
        }
        market.reset(impact.startVariance());
        venue.reset();
        ledger.reset();
        orders = 0;
        workCredit = 0;
        impact.decay(market, venue);
        oracle.start(market, venue);
        margin.revalue(venue);
        for (int i = 0; i < book.instrumentCount(); i++) {
            double q = venue.outsideQuantity[i];
            venue.outsideValue[i] = book.inverse[i] ? q / venue.mark[i] : q * venue.mark[i];
        }
        for (int b = 0; b < venue.balance.length; b++) {
            ledger.open(Party.TRADERS, book.balanceAsset[b], venue.balance[b]);
        }
        fund.start(venue);
        deficits.start(venue);
        buffers.start(market, venue);
        cashFlows.start();
        avoidable.start();
        check.start(venue);
        recorder.start(market, venue, fund, out, sink);
        if (settings.audit()) {
            audit.start(venue);
        }
    }

    private void step(PathBuffer path, int point, PathOutcome out) {
        recorder.enter(path, point);
        moveMarket(path, point);
        impact.observeDepth(market, point % path.pointsPerStep() == 0);
        impact.decay(market, venue);
        oracle.observe(market, venue);
        if ((point - 1) % path.pointsPerStep() == 0) {
            buffers.beginStep(venue);
        }
        margin.revalue(venue);
        cashFlows.settle(path, point, market, venue);
        double seconds = point * path.pointSeconds();
        liquidate(seconds, path.pointSeconds());
        deficits.resolvePending(market, venue, tieSeed);
        oracle.settleBasis(venue);
        if (point % path.pointsPerStep() == 0) {
            buffers.endStep(market);
        }
        if (point == path.points()) {
            settleStandingOrders(out);
        }
        avoidable.observe(venue, seconds, out, recorder.openingNotional());
        recorder.observe(path, point, market, venue, fund);
        if (settings.audit()) {
            audit.check(venue, point);
        }
    }

    private void moveMarket(PathBuffer path, int point) {
        for (int a = 0; a < book.quote; a++) {
            market.mid[a] = path.prices(a)[point];
            market.quoteAgeSeconds[a] = path.isQuoted(a, point) ? 0 : market.quoteAgeSeconds[a] + path.pointSeconds();
        }
    }

    /** Steps 7 and 8: rounds of check and close-out until nobody breaches, nothing fills, or the cap cuts the cascade. */
    private void liquidate(double seconds, double pointSeconds) {
        LiquidationPolicy policy = rules.liquidation();
        workCredit = Math.min(
                Math.max(1, policy.unitsPerSecond() * pointSeconds),
                workCredit + policy.unitsPerSecond() * pointSeconds);
        for (int round = 0; ; round++) {
            int n = check.breached(venue, breached);
            if (round == 0) {
                withdrawHealedOrders();
            }
            rankDue(n, seconds);
            if (due.size() == 0) {
                return;
            }
            if (round == policy.maxRounds()) {
                recorder.roundCap();
                return;
            }
            if (!workOnDue(seconds)) {
                return;
            }
            oracle.mark(venue);
            margin.revalue(venue);
        }
    }

    /** Places an order for every breaching unit that has none, and ranks those whose latency has passed. */
    private void rankDue(int n, double seconds) {
        due.clear();
        for (int k = 0; k < n; k++) {
            int u = breached[k];
            if (Double.isNaN(venue.orderSeconds[u])) {
                placeOrder(u, seconds);
            }
            if (venue.orderSeconds[u] <= seconds && !halted(u)) {
                due.add(u, margin.marginRatio(venue, u), tieSeed, book.tieKey[u]);
            }
        }
        due.sort();
    }

    private void placeOrder(int unit, double seconds) {
        venue.orderSeconds[unit] = seconds + rules.liquidation().latencySeconds();
        ordered[orders++] = unit;
        recorder.event(EventKind.LIQUIDATION_STARTED, unit, -1, 0, 0, margin.slack(venue, unit));
        if (margin.slackAtIndex(venue, unit) >= 0) {
            recorder.markDriven(unit);
        }
        avoidable.watch(venue, unit, seconds);
    }

    private boolean halted(int unit) {
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (venue.quantity[p] != 0 && oracle.halts(venue, book.underlying[book.positionInstrument[p]])) {
                return true;
            }
        }
        return false;
    }

    private boolean workOnDue(double seconds) {
        boolean filled = false;
        for (int k = 0; k < due.size(); k++) {
            int u = due.get(k);
            if (workCredit < 1) {
                return filled;
            }
            if (closeOut.work(market, venue, u)) {
                filled = true;
                workCredit -= 1;
            }
        }
        return filled;
    }

    /** An order whose account meets its margin again, or is closed, is withdrawn. */
    private void withdrawHealedOrders() {
        int kept = 0;
        for (int k = 0; k < orders; k++) {
            int u = ordered[k];
            if (venue.open[u] && margin.slack(venue, u) < 0) {
                ordered[kept++] = u;
            } else {
                withdraw(u);
            }
        }
        orders = kept;
    }

    private void withdraw(int unit) {
        if (venue.open[unit]) {
            recorder.event(EventKind.LIQUIDATION_CANCELLED, unit, -1, 0, 0, margin.slack(venue, unit));
        }
        venue.orderSeconds[unit] = Double.NaN;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            venue.closedQuantity[p] = 0;
            venue.closedValue[p] = 0;
        }
    }

    /** At the end, what an open order leaves below zero is a loss now. */
    private void settleStandingOrders(PathOutcome out) {
        for (int k = 0; k < orders; k++) {
            int u = ordered[k];
            if (venue.open[u]) {
                out.add(Measure.OPEN_ORDERS, 1);
                if (margin.wealth(venue, u) < 0) {
                    closeOut.settleAtMark(market, venue, u);
                }
            }
        }
        deficits.resolvePending(market, venue, tieSeed);
    }

    private void finish(PathOutcome out) {
        recorder.finish(venue, fund);
    }

    /**
     * True if the fund's balance shaped the last path. If not, an unlimited fund and the real one give the same bits.
     */
    public boolean fundWasShort() {
        return fund.everShort();
    }

    /** Margin rules as this engine applies them. */
    public AccountMargin margin() {
        return margin;
    }

    /** Names and numbers of units, assets and instruments. */
    public ResolvedBook book() {
        return book;
    }
}
