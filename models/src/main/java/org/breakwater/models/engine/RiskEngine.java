package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.engine.check.AccountCheck;
import org.breakwater.models.engine.check.BandCheck;
import org.breakwater.models.engine.check.IndexedCheck;
import org.breakwater.models.engine.check.ReferenceCheck;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.CloseOut;
import org.breakwater.models.liquidation.Excess;
import org.breakwater.models.liquidation.inventory.Inventory;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.AdlQueue;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.loss.Socialiser;
import org.breakwater.models.loss.SpotDesk;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.SlackChords;
import org.breakwater.models.margin.schedule.MarginSchedule.VolatilityBuffer;
import org.breakwater.models.margin.schedule.TierFloors;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.oracle.OptionMarks;
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

    private final ResolvedBook book;
    private final EngineSettings settings;
    private final AccountMargin margin;
    private final MarketState market;
    private final VenueState venue;
    private final MarketImpact impact;
    private final OracleFeed oracle;
    private final OptionMarks options;
    private final VolatilityBuffers buffers;
    private final AccountCheck check;
    private final CashFlows cashFlows;
    private final CloseOut closeOut;
    private final DeficitResolution deficits;
    private final FundAccount fund;
    private final Ledger ledger;
    private final Audit audit;
    private final WithdrawalWatch withdrawals;
    private final PathRecorder recorder;
    private final AvoidableLiquidations avoidable;
    private final LiquidationRounds rounds;
    private final Inventory inventory;
    private final Ticks ticks;
    /** A tick at which no order is due leaves nothing behind but impact that decays. */
    private boolean skipsTicks;

    private long tieSeed;
    private double now;
    private long pathId;

    /**
     * @param rules the venue
     * @param book its accounts, resolved against the path's assets
     * @param settings market and mode
     * @param pointSeconds time between two points of every path
     * @param stepSeconds length of a step of every path
     */
    public RiskEngine(
            VenueRules rules, ResolvedBook book, EngineSettings settings, double pointSeconds, double stepSeconds) {
        this.book = book;
        this.settings = settings;
        this.ticks = Ticks.of(rules, settings, pointSeconds);
        int assets = book.quote;
        ContractRules[] contracts =
                book.instruments.stream().map(rules::contract).toArray(ContractRules[]::new);
        margin = rules.margin(book);
        market = new MarketState(assets);
        venue = new VenueState(book, rules.waterfall().capitalLayers());
        @Nullable LiquidityProfile[] profiles = new LiquidityProfile[assets];
        double[] startVolatility = new double[assets];
        for (int a = 0; a < assets; a++) {
            LiquidityProfile profile = settings.liquidity().get(book.assets.get(a));
            profiles[a] = profile;
            startVolatility[a] = profile == null ? 0 : profile.volatilityAnnual();
        }
        impact = new MarketImpact(profiles, settings.impact(), settings.depthScale(), ticks.seconds(), stepSeconds);
        options = new OptionMarks(book, settings.options());
        oracle = new OracleFeed(
                rules.oracle(), rules.mark(), rules.prices(), assets, book.underlying, ticks.seconds(), options);
        @Nullable VolatilityBuffer[] addOns = new VolatilityBuffer[contracts.length];
        for (int i = 0; i < contracts.length; i++) {
            addOns[i] = contracts[i].maintenance().volatilityBuffer().orElse(null);
        }
        buffers = new VolatilityBuffers(book, addOns, startVolatility, stepSeconds);
        ledger = new Ledger(book.assets.size());
        Excess excess = new Excess(margin, rules.liquidation().trigger());
        check = check(settings.mode(), excess, rules);
        recorder = new PathRecorder(book, margin, rules, check);
        SpotDesk desk = new SpotDesk(impact, ledger, recorder, book.quote);
        fund = new FundAccount(
                FundResolution.opening(rules, book),
                FundResolution.order(rules, book),
                book.quote,
                settings.unlimitedFund(),
                rules.fund().overflow(),
                desk,
                ledger,
                recorder);
        deficits = new DeficitResolution(
                book,
                margin,
                rules.waterfall(),
                fund,
                new AdlQueue(book, margin, rules.waterfall().deleveraging(), rules.rounding(), ledger, recorder),
                new Socialiser(book, margin, recorder),
                ledger,
                recorder);
        avoidable = new AvoidableLiquidations(book, margin, options, profiles, settings.impact());
        inventory = new Inventory(book, rules.inheritance(), fund, deficits, impact, ledger, recorder);
        closeOut = new CloseOut(
                book,
                margin,
                Arrays.stream(contracts)
                        .map(contract -> TierFloors.of(contract.maintenance()))
                        .toArray(TierFloors[]::new),
                rules.liquidation(),
                rules.rounding(),
                ticks.seconds(),
                impact,
                fund,
                deficits,
                desk,
                ledger,
                recorder,
                avoidable::filled,
                options,
                inventory);
        cashFlows = new CashFlows(book, rules, oracle, closeOut, inventory, ledger, check);
        withdrawals = new WithdrawalWatch(rules.gates(), margin, fund);
        audit = new Audit(book, ledger, deficits);
        rounds = new LiquidationRounds(
                book,
                rules.liquidation(),
                rules.inheritance(),
                margin,
                excess,
                check,
                oracle,
                impact,
                closeOut,
                recorder);
    }

    private AccountCheck check(EngineMode mode, Excess excess, VenueRules rules) {
        if (mode == EngineMode.REFERENCE) {
            return new ReferenceCheck(excess);
        }
        SlackChords chords = margin.chords(rules.mark().basisCap() == 0);
        return chords != null && excess.followsSlack()
                ? new IndexedCheck(excess, chords, book.units())
                : new BandCheck(excess, venue);
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
        this.pathId = pathId;
        out.clear(pathId);
        tieSeed = SplitMix64.keyed(settings.seed(), pathId);
        now = 0;
        skipsTicks = oracle.isDirect() && !book.hasOptions && path.isQuoted();
        start(path, out, sink);
        monitor.observe(0, market, venue);
        for (int point = 1; point <= path.points(); point++) {
            step(path, point, out);
            monitor.observe(point, market, venue);
        }
        recorder.finish(venue, fund);
    }

    /** Runs a path without listeners. */
    public void run(PathBuffer path, long pathId, PathOutcome out) {
        run(path, pathId, out, EventSink.NONE, PointMonitor.NONE);
    }

    private void start(PathBuffer path, PathOutcome out, EventSink sink) {
        for (int a = 0; a < book.quote; a++) {
            market.mid[a] = price(path, a, 0);
            market.stepMid[a] = market.mid[a];
        }
        impact.start(market);
        venue.reset();
        ledger.reset();
        impact.decay(market, venue);
        startOptions(path);
        oracle.start(market, venue);
        margin.revalue(venue, oracle);
        for (int i = 0; i < book.instrumentCount(); i++) {
            venue.outsideValue[i] = venue.outsideQuantity[i] * venue.markValue[i];
        }
        for (int b = 0; b < venue.balance.length; b++) {
            ledger.open(Party.TRADERS, book.balanceAsset[b], venue.balance[b]);
        }
        fund.start(venue);
        deficits.start(venue);
        buffers.start(market, venue);
        margin.beginStep(venue);
        cashFlows.start();
        closeOut.start(tieSeed);
        inventory.start();
        withdrawals.start();
        avoidable.start(path.points() * path.pointSeconds(), settings.diagnoses(pathId));
        rounds.start(venue, path);
        recorder.start(market, venue, fund, out, sink, settings.diagnoses(pathId));
        if (settings.audit()) {
            audit.start(venue);
        }
    }

    /** One point, ticks on the way included. */
    private void step(PathBuffer path, int point, PathOutcome out) {
        check.enter(point);
        passTicks(path, point);
        double seconds = point * path.pointSeconds();
        if ((point - 1) % path.pointsPerStep() == 0) {
            beginStep();
        }
        moveMarket(path, point, ticks.perPoint(), seconds);
        look(point % path.pointsPerStep() == 0);
        cashFlows.settle(path, point, market, venue);
        rounds.run(market, venue, seconds, tieSeed);
        settleMoment();
        inventory.hedge(market, venue, seconds);
        inventory.settle(market, venue);
        oracle.settleBasis(venue);
        if (point % path.pointsPerStep() == 0) {
            buffers.endStep(market);
        }
        if (point == path.points()) {
            rounds.settleAtEnd(market, venue, out);
            deficits.resolvePending(market, venue, tieSeed);
        }
        avoidable.observe(venue, out, recorder.openingNotional());
        recorder.observe(path, point, venue, fund);
        withdrawals.observe(venue, seconds, out);
        if (settings.audit()) {
            audit.check(venue, point);
        }
    }

    /** The ticks before a point. Those at which no order is due, and which leave nothing behind, only let impact decay. */
    private void passTicks(PathBuffer path, int point) {
        double from = (point - 1) * path.pointSeconds();
        for (int tick = 1; tick < ticks.perPoint(); tick++) {
            double seconds = from + tick * ticks.seconds();
            boolean due = rounds.isDue(seconds);
            if (!due && skipsTicks) {
                rounds.accrue(ticks.seconds());
                impact.fade(venue);
                continue;
            }
            moveMarket(path, point, tick, seconds);
            if (due) {
                look(false);
                rounds.run(market, venue, seconds, tieSeed);
                settleMoment();
            }
            oracle.settleBasis(venue);
        }
    }

    /** Step 5: what margins follow from step to step, from what was known before this one. */
    private void beginStep() {
        buffers.beginStep(venue);
        if (margin.beginStep(venue)) {
            check.touchedAll();
        }
    }

    /** Steps 1 to 3: the market moves on by a tick, and the venue's index and average basis follow. */
    private void moveMarket(PathBuffer path, int point, int tick, double seconds) {
        boolean arrives = tick == ticks.perPoint();
        double share = (double) tick / ticks.perPoint();
        for (int a = 0; a < book.quote; a++) {
            boolean quoted = path.isQuoted(a, point) && (arrives || path.isQuoted(a, point - 1));
            double target = price(path, a, point);
            double last = path.prices(a)[point - 1];
            double onTheWay = quoted ? last + (target - last) * share : last;
            market.mid[a] = arrives ? target : onTheWay;
            market.quoteAgeSeconds[a] = quoted ? 0 : market.quoteAgeSeconds[a] + ticks.seconds();
        }
        now = seconds;
        moveOptions(path, point, share);
        rounds.accrue(ticks.seconds());
        impact.decay(market, venue);
        oracle.observe(market, venue);
    }

    /** Options are as old as the path, and quoted at the surface of its start. */
    private void startOptions(PathBuffer path) {
        System.arraycopy(market.mid, 0, venue.index, 0, book.quote);
        options.start(venue, path.timeMillis(0));
        for (int a = 0; book.hasOptions && a < book.quote; a++) {
            venue.volatilityFactor[a] = path.volatilityFactor(a, 0);
        }
    }

    private void moveOptions(PathBuffer path, int point, double share) {
        if (book.hasOptions) {
            options.enter(venue, path.startMillis() + Math.round(now * 1000));
            for (int a = 0; a < book.quote; a++) {
                double last = path.volatilityFactor(a, point - 1);
                venue.volatilityFactor[a] = last + (path.volatilityFactor(a, point) - last) * share;
            }
        }
    }

    /** Step 4: depth, marks and margin prices as accounts are about to be looked at. */
    private void look(boolean stepEnds) {
        recorder.enter(now);
        avoidable.enter(now);
        closeOut.enter(now);
        impact.observeDepth(market, stepEnds);
        oracle.mark(venue);
        margin.revalue(venue, oracle);
        recorder.revalue(venue);
    }

    private double price(PathBuffer path, int asset, int point) {
        double price = path.prices(asset)[point];
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("price of " + book.assets.get(asset) + " at point " + point + " of path "
                    + pathId + " must be positive, got " + price);
        }
        return price;
    }

    /** Step 9, and how far prices went. */
    private void settleMoment() {
        closeOut.settleMoment(market, venue);
        deficits.resolvePending(market, venue, tieSeed);
        recorder.observeMoves(market, venue);
    }

    /**
     * True if the fund's balance shaped the last path. If not, an unlimited fund and the real one give the same bits.
     */
    public boolean fundWasShort() {
        return fund.everShort();
    }

    /** Time of the moment that is being worked on and that events belong to, seconds from the start of the path. */
    public double seconds() {
        return now;
    }

    /** Moments at which the engine acts from one point to the next, the point itself included. */
    public int ticksPerPoint() {
        return ticks.perPoint();
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
