package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.breakwater.models.account.Position;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.LiquidationTrigger.Comparator;
import org.breakwater.models.liquidation.sizing.RateWindow;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidation.sizing.SizingContext;
import org.breakwater.models.liquidation.sizing.WindowUse;
import org.breakwater.models.loss.LossLayer.AutoDeleveraging;
import org.breakwater.models.loss.LossLayer.Fund;
import org.breakwater.models.loss.adl.AdlMatching;
import org.breakwater.models.loss.adl.AdlPair;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlPrice;
import org.breakwater.models.loss.adl.AdlRanking;
import org.breakwater.models.loss.adl.AdlTrigger;
import org.breakwater.models.loss.fund.HealthShortfall;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.ClosingFee;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.LiquidationPriceSolver;
import org.breakwater.models.margin.LiquidationPriceSolver.Target;
import org.breakwater.models.margin.NotionalBasis;
import org.breakwater.models.margin.joint.WholePortfolio;
import org.breakwater.models.margin.portfolio.PortfolioMargin;
import org.breakwater.models.margin.portfolio.grid.ScanGrid;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.margin.schedule.OpenInterestRamp;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.VolatilitySurface;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.MedianPrice;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.OracleSource;
import org.breakwater.models.oracle.validity.ActionMatrix;
import org.breakwater.models.oracle.validity.MarkDivergence;
import org.breakwater.models.oracle.validity.OracleAction;
import org.breakwater.models.oracle.validity.OracleValidity;
import org.breakwater.models.oracle.validity.Validity;
import org.breakwater.models.rounding.PriceTick;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.junit.jupiter.api.Test;

/**
 * What whoever builds a venue gets wrong, each trap once, through the types of a run.
 */
class TrapsTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final Offset<Double> EXACT = within(1e-9);
    private static final VenueRounding MILLIONTHS =
            new VenueRounding(1e-6, 1e-6, 0, Rounding.CEILING, Rounding.CEILING, Rounding.NONE, Rounding.NONE);

    /** A scene's accounts at prices, without a run. */
    private record Still(ResolvedBook book, AccountMargin margin, VenueState state) {

        static Still of(Scene scene, double... prices) {
            ResolvedBook book = scene.resolve();
            AccountMargin margin = scene.rules().margin(book);
            VenueState state = new VenueState(book, 0);
            state.reset();
            System.arraycopy(prices, 0, state.index, 0, prices.length);
            state.index[book.quote] = 1;
            for (int i = 0; i < book.instrumentCount(); i++) {
                state.mark[i] = state.index[book.underlying[i]];
            }
            margin.revalue(state);
            return new Still(book, margin, state);
        }

        double liquidationPrice() {
            return new LiquidationPriceSolver(margin, book).solve(state, 0, 0, Target.SLACK);
        }
    }

    private static Scene failing() {
        return Scene.of(Contracts.BTC).account("failed", 10, position("BTC-PERP", 1, 100));
    }

    /** dYdX: full open interest asks for the whole notional to open, and 5 % to stay. */
    @Test
    void maintenanceMarginDoesNotInheritTheOpenInterestRampNorTheChosenLeverageOfInitialMargin() {
        MarginSchedule initial = new MarginSchedule.Max(
                List.of(new OpenInterestRamp(0.1, 1_000, 2_000), new MarginSchedule.ChosenLeverage(20)));
        Scene scene = Scene.of(Contracts.BTC)
                .margin(initial, new MarginSchedule.Flat(0.05))
                .account("chosen", 60, new Position("BTC-PERP", 10, 100, 2, 0, 0))
                .maker(100);
        Still still = Still.of(scene, 100);
        still.margin.openInterest(still.state, 0, 1_000);
        assertThat(still.margin.initial(still.state, 0)).isCloseTo(1_000, EXACT);
        assertThat(still.margin.maintenance(still.state, 0)).isCloseTo(50, EXACT);
        assertThat(scene.run(100, 100, 99).get(Measure.LIQUIDATIONS)).isZero();
    }

    /** One coin, maintenance a tenth: at 45,000 it asks for 4,500. */
    @Test
    void anAccountExactlyAtMaintenanceIsNotLiquidatedWhereTheRuleIsStrictAndIsWhereItIsNot() {
        assertThat(atMaintenance(9_500, Comparator.BELOW)).isZero();
        assertThat(atMaintenance(9_499, Comparator.BELOW)).isEqualTo(1);
        assertThat(atMaintenance(9_500, Comparator.AT_OR_BELOW)).isEqualTo(1);
        assertThat(atMaintenance(9_501, Comparator.AT_OR_BELOW)).isZero();
    }

    private static double atMaintenance(double cash, Comparator comparator) {
        Scene scene = Scene.of(Contracts.BTC)
                .margin(0.2, 0.1)
                .account("edge", cash, position("BTC-PERP", 1, 50_000))
                .maker(50_000);
        scene.liquidation = LiquidationPolicy.immediate().withTrigger(new LiquidationTrigger(comparator));
        return scene.run(50_000, 45_000).get(Measure.LIQUIDATIONS);
    }

    /** GMX: more than a tenth of the pool, not a tenth. */
    @Test
    void poolProfitOfExactlyTheLimitDoesNotTriggerDeleveraging() {
        AdlTrigger.PoolProfit trigger = new AdlTrigger.PoolProfit(0.1, 0.02);
        assertThat(trigger.reached(500_000, 5_000_000)).isFalse();
        assertThat(trigger.reached(500_001, 5_000_000)).isTrue();
        assertThat(trigger.reached(10_000 * (20.7 - 20), 70_000))
                .as("a tenth but for rounding")
                .isFalse();
    }

    /** Closed at exactly what it brought: nothing is owed, nobody pays. */
    @Test
    void anAccountOfZeroEquityIsNotDeleveraged() {
        Scene scene = failing().maker(100).fund(0).waterfall(new AutoDeleveraging());
        Run zero = scene.run(100, 90);
        assertThat(zero.get(Measure.LIQUIDATIONS)).isEqualTo(1);
        assertThat(zero.get(Measure.ADL_EVENTS)).isZero();
        assertThat(scene.run(100, 89).get(Measure.ADL_EVENTS)).isEqualTo(1);
        assertThat(AdlPolicy.standard().priceFor(0)).isNull();
    }

    /** dYdX: 800 of equity, maintenance 5,000 of a coin sold and 3,000 of others: five eighths of it go with the coin. */
    @Test
    void theBankruptcyPriceOfALegSharesTheAccountsEquityByMaintenanceMargin() {
        Scene scene = Scene.of(Contracts.BTC, Contracts.ETH)
                .margin(0.2, 0.1)
                .account("short", 800, position("BTC-PERP", -1, 50_000), position("ETH-PERP", -10, 3_000))
                .maker(50_000, 3_000);
        Still still = Still.of(scene, 50_000, 3_000);
        AdlPair pair = new AdlPair(still.book, still.margin, VenueRounding.none());
        assertThat(pair.bankruptcyQuote(still.state, 0, 0, 1)).isCloseTo(-50_500, EXACT);
        assertThat(pair.bankruptcyQuote(still.state, 0, 1, 10)).isCloseTo(-30_300, EXACT);
    }

    /** The fund holds 9 of the 10 that are missing. */
    @Test
    void anAllOrNothingFundGivesMoreDeleveragingThanAPartialOneOnTheSamePath() {
        Run partial = ofFund(false);
        Run whole = ofFund(true);
        assertThat(partial.get(Measure.ADL_RECOVERED)).isCloseTo(1, EXACT);
        assertThat(whole.get(Measure.ADL_RECOVERED)).isCloseTo(10, EXACT);
        assertThat(whole.get(Measure.FUND_END)).isEqualTo(9);
        assertThat(whole.get(Measure.FUND_REFUSED)).isCloseTo(9, EXACT);
    }

    private static Run ofFund(boolean allOrNothing) {
        return failing()
                .maker(100)
                .fund(9)
                .waterfall(new Fund(FOREVER, allOrNothing), new AutoDeleveraging())
                .run(100, 80);
    }

    /** The short would lose 20 by closing two coins at 90, and is worth 10. */
    @Test
    void aPairWhoseBankruptcyPricesDoNotOverlapIsRejected() {
        AdlPolicy policy = new AdlPolicy(
                new AdlTrigger.Deficit(), new AdlRanking.PseudoRandom(), AdlPrice.BANKRUPTCY, AdlMatching.WHOLE_PAIR);
        Run run = Scene.of(Contracts.BTC)
                .account("failed", 20, position("BTC-PERP", 2, 100))
                .account("short", 0, position("BTC-PERP", -2, 85))
                .waterfall(new AutoDeleveraging(policy))
                .run(85, 80);
        assertThat(run.get(Measure.ADL_EVENTS)).isZero();
        assertThat(run.get(Measure.UNPAID)).isCloseTo(20, EXACT);
        assertThat(run.quantity("short", "BTC-PERP")).isEqualTo(-2);
    }

    /** Drift: whoever lets a bad price stop everything lets accounts fall below zero. A stale quote is the bad price of a run. */
    @Test
    void anUncertainPriceBlocksNewRiskAndStillAllowsLiquidation() {
        ActionMatrix matrix = new ActionMatrix(Map.of(
                OracleAction.LIQUIDATE, Validity.TOO_UNCERTAIN, OracleAction.OPEN_RISK, Validity.INSUFFICIENT_DATA));
        for (Validity bad : List.of(Validity.TOO_UNCERTAIN, Validity.STALE_FOR_MARGIN)) {
            assertThat(matrix.allows(OracleAction.OPEN_RISK, bad)).isFalse();
            assertThat(matrix.allows(OracleAction.LIQUIDATE, bad)).isTrue();
        }
        assertThat(matrix.allows(OracleAction.LIQUIDATE, Validity.TOO_VOLATILE)).isFalse();
        assertThat(whileStale(matrix).only(EventKind.FILL).point()).isEqualTo(1);
        assertThat(whileStale(ActionMatrix.haltingOnStalePrices()).events(EventKind.FILL))
                .isEmpty();
    }

    private static Run whileStale(ActionMatrix matrix) {
        Scene scene = failing().maker(100);
        scene.oracle = new OraclePolicy(
                List.of(new OracleSource(0, 0)), OracleValidity.ofAge(45), MarkDivergence.unlimited(), matrix);
        scene.mark = MarkPolicy.index();
        scene.touch = path -> path.unquoted(0, 1);
        return scene.run(100, 92);
    }

    /** Binance: entered at 250,000, liquidated at 168,421, where another tier's rate and deduction hold. */
    @Test
    void theTierOfALiquidationPriceIsThatOfItsOwnNotional() {
        MarginSchedule tiers = new MarginSchedule.Tiered(
                List.of(new MarginTier(0, 0.01), new MarginTier(100_000, 0.05), new MarginTier(200_000, 0.1)));
        Scene scene = Scene.of(Contracts.BTC)
                .margin(tiers, tiers)
                .account("a", 90_000, position("BTC-PERP", 10, 25_000))
                .maker(25_000);
        double ofPriceTier = (250_000 - 90_000 - 4_000) / (10 * 0.95);
        double ofEntryTier = (250_000 - 90_000 - 14_000) / (10 * 0.9);
        double price = Still.of(scene, 25_000).liquidationPrice();
        assertThat(price).isCloseTo(ofPriceTier, within(1e-8)).isNotCloseTo(ofEntryTier, within(100.0));
        assertThat(scene.run(25_000, price + 0.01).get(Measure.LIQUIDATIONS)).isZero();
        assertThat(scene.run(25_000, price - 0.01).get(Measure.LIQUIDATIONS)).isEqualTo(1);
    }

    /** dYdX: of 49,987 a part of 0.00021347 is 10.67072489; a close that brings 10.6735 owes 0.00277511. */
    @Test
    void bankruptcyQuotesRoundTowardsPlusInfinity() {
        assertThat(quanta(1, 49_987, -0.00021347)).isEqualTo(2_776);
        assertThat(quanta(-1, -49_987, 0.00021347)).isEqualTo(-2_775);
    }

    private static double quanta(double size, double equity, double change) {
        Scene scene = Scene.of(Contracts.BTC).margin(0.2, 0.1);
        scene.rounding = MILLIONTHS;
        scene.account("a", equity, position("BTC-PERP", size, 50_000)).maker(50_000);
        Still still = Still.of(scene, 50_000);
        AdlPair pair = new AdlPair(still.book, still.margin, MILLIONTHS);
        return Math.rint(pair.bankruptcyQuote(still.state, 0, 0, change) * 1e6);
    }

    /** dYdX: the mean of −3 and −2 is −3, not −2. */
    @Test
    void theMedianOfAnEvenCountRoundsAwayFromZero() {
        assertThat(MedianPrice.of(new double[] {-2, -3}, 2, Rounding.HALF_AWAY)).isEqualTo(-3);
        assertThat(MedianPrice.of(new double[] {-10, -9, -8, -11}, 4, Rounding.HALF_AWAY))
                .isEqualTo(-10);
        assertThat(MedianPrice.of(new double[] {2, 3}, 2, Rounding.HALF_AWAY)).isEqualTo(3);
    }

    /** Drift: the margin that closing frees is maintenance and buffer, 7 %; without the buffer too much is closed. */
    @Test
    void sizeSolvedWithTheBufferInTheRatioEndsExactlyAtTheExit() {
        SizingContext context = new SizingContext().of(2, 200).account(5, 10, 9, 200, 0);
        context.margin().of(0.07, 0.01, 0.01);
        double closed = new Sizing.SolveShortage(new Steps(1e6, 1e6, 1e9, Rounding.DOWN)).quantity(context);
        double equity = 5 - closed * 100 * 0.02;
        assertThat(equity).isCloseTo(0.07 * (2 - closed) * 100, within(1e-6));
    }

    /**
     * Mango: 40 coins of 2 less a debt of 50 of them, weights 0.9 and 1.1, and −36 elsewhere. Ten coins clear the debt, twenty
     * more are worth the 36; the fund has 9 of these 30.
     */
    @Test
    void theFundSocialisesOnlyWhatRestoresHealth() {
        double needed = HealthShortfall.coins(-36, 40 - 50, 2 * 0.9, 2 * 1.1, 50);
        assertThat(needed).isCloseTo(30, EXACT);
        assertThat(needed - 6 * 3 / 2.0).isCloseTo(21, EXACT);
    }

    /** Synthetix: what one account was closed by is missing to the next. */
    @Test
    void aWindowSharedByAMarketSpansAccounts() {
        RateWindow window = new RateWindow(100, 10, 0);
        WindowUse use = new WindowUse();
        assertThat(window.take(use, 0, 150, 0)).as("first account").isEqualTo(100);
        assertThat(window.take(use, 6, 50, 0)).as("still in the window").isZero();
        assertThat(window.take(use, 11, 50, 0)).as("first account, its rest").isEqualTo(50);
        assertThat(window.take(use, 12, 150, 0)).as("second account").isEqualTo(50);
    }

    /** Binance prints 1,114.78 and liquidates at 1,114.78496. */
    @Test
    void aPrintedLiquidationPriceIsRoundedToItsTick() {
        assertThat(new PriceTick(0.01, Rounding.HALF_UP).apply(1_114.78496)).isEqualTo(1_114.78);
        assertThat(new PriceTick(0.5, Rounding.CEILING).apply(5_739.0835)).isEqualTo(5_739.5);
    }

    /** Bybit: a long that lost a third still asks for what it asked at entry. */
    @Test
    void maintenanceAtEntryDoesNotMoveWithTheMark() {
        MarginSchedule flat = new MarginSchedule.Flat(0.01);
        ContractRules atEntry = new ContractRules(flat, flat, NotionalBasis.ENTRY, ClosingFee.none(), FOREVER);
        Scene scene = Scene.of(Contracts.BTC)
                .account("a", 3_000, position("BTC-PERP", 1, 30_000))
                .maker(30_000);
        scene.contracts.put(VenueRules.ANY_CONTRACT, atEntry);
        assertThat(Still.of(scene, 20_000).margin.maintenance(Still.of(scene, 20_000).state, 0))
                .isCloseTo(300, EXACT);
        assertThat(scene.run(30_000, 27_301).get(Measure.LIQUIDATIONS)).isZero();
        assertThat(scene.run(30_000, 27_299).get(Measure.LIQUIDATIONS)).isEqualTo(1);
    }

    /** Near sold against far, of one vega: alike shocks offset to a hundredth, shocks that grow towards expiry do not. */
    @Test
    void severalExpiriesNeedAVolatilityShockEachOfTheirOwn() {
        double alike = calendar(VolatilityRange.Banded.flat(0.3));
        double own = calendar(new VolatilityRange.Power(0.3, 30, 1, 0.5, 0.5));
        double vega = Black76.vega(100, 100, 0.8, 7 / 365.0, 1);
        double shocks = Math.sqrt(30 / 7.0) - Math.sqrt(30 / 90.0);
        assertThat(alike).isLessThan(0.01 * 10 * vega * 0.8 * 0.3);
        assertThat(own).isEqualTo(10 * vega * 0.8 * 0.3 * shocks, Offset.offset(0.1 * own));
    }

    /** Maintenance of ten near calls sold and as many far ones held as have their vega, where nothing but volatility moves. */
    private static double calendar(VolatilityRange range) {
        long day = 86_400_000;
        VanillaOption near = VanillaOption.linear("near", "X", Scene.QUOTE, 7 * day, 100, true);
        VanillaOption far = VanillaOption.linear("far", "X", Scene.QUOTE, 90 * day, 100, true);
        double held = 10 * Black76.vega(100, 100, 0.8, 7 / 365.0, 1) / Black76.vega(100, 100, 0.8, 90 / 365.0, 1);
        ScanGrid grid = new ScanGrid(
                ScanGrid.product(List.of(0.0), List.of(1.0, -1.0)), VolatilityShock.relative(range, range));
        Scene scene = Scene.of(near, far);
        scene.joint = new WholePortfolio(PortfolioMargin.of(grid));
        scene.options.put("X", new OptionMarket(VolatilitySurface.flat(0.8), false, 0, 0, 0, 0.1));
        scene.account("spread", 1e6, position("near", -10, 0), position("far", held, 0))
                .maker(0, 0);
        RiskEngine engine = new RiskEngine(scene.rules(), scene.resolve(), scene.settings(), 60, 60);
        double[] found = new double[1];
        engine.run(
                scene.path(Map.of("X", new double[] {100, 100})),
                0,
                new PathOutcome(1),
                (kind, unit, subject, quantity, price, amount) -> {},
                (point, market, venue) -> found[0] = engine.margin().maintenance(venue, 0));
        return found[0];
    }
}
