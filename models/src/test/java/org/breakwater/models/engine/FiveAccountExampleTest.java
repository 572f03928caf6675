package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.models.analytic.LiquidationPrice;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The five-account exchange of T. Chitra's paper on auto-deleveraging, reproduced by the engine: margins and equities by
 * {@link AccountMargin}, funding by {@link CashFlows}, fills by {@code CloseOut} and {@code MarketImpact}, losses by {@code
 * DeficitResolution}, {@code AdlQueue} and {@code Socialiser}. Quantities and cash: A long 1 with 2, B long 1 with 2/3, C
 * short 4 with 8/3, D long 1 with 2/19, E short 1 with 10/99, all from 1; marks 1, 1.4, 1.3 and indices 1, 1.5, 1.25.
 *
 * <p>The paper's exchange takes the missing two longs itself; here the outside market holds them. Bankruptcy is anchored at
 * the entry price throughout, as the paper's equities are; its printed example of E re-anchors it at the current mark, which
 * is an account entered there.
 */
class FiveAccountExampleTest {

    private static final double PRINTED = 5e-5;
    private static final Perpetual COIN = Perpetual.linear("X", "X", Scene.QUOTE);

    /** What longs pay: the mark's distance from the index less the share of longs to shorts, 3/5. */
    private static final double[] FUNDING = {0, 1.4 / 1.5 - 0.6, 1.3 / 1.25 - 0.6};

    private static Map<String, Double> cash() {
        Map<String, Double> cash = new LinkedHashMap<>();
        cash.put("A", 2.0);
        cash.put("B", 2.0 / 3);
        cash.put("C", 8.0 / 3);
        cash.put("D", 2.0 / 19);
        cash.put("E", 10.0 / 99);
        return cash;
    }

    private static double quantity(String id) {
        return switch (id) {
            case "C" -> -4;
            case "E" -> -1;
            default -> 1;
        };
    }

    /** Nobody executes before the end, when what is below zero is settled at the mark and socialised over equity. */
    private static Scene exchange() {
        Scene scene = Scene.of(COIN).margin(0.1, 0.1);
        cash().forEach((id, cash) -> scene.account(id, cash, position("X", quantity(id), 1)));
        scene.account("exchange", 100, position("X", 2, 1)).fund(0);
        scene.excluded = Set.of("exchange");
        scene.waterfall(new LossLayer.Socialisation(Base.EQUITY));
        scene.liquidation(new Sizing.Full(), 0, FeeSplit.toFund(), 0, 0);
        scene.touch = path -> {
            for (int point = 1; point <= Math.min(2, path.points()); point++) {
                path.funding(0, point, FUNDING[point]);
            }
        };
        return scene;
    }

    /** What accounts are worth before anybody is settled, as the engine sees it. */
    private static double[][] equities(double... prices) {
        Scene scene = exchange();
        RiskEngine engine = new RiskEngine(scene.rules(), scene.resolve(), scene.settings(), 60, 60);
        double[][] equity = new double[prices.length][5];
        engine.run(
                scene.path(Map.of("X", prices)),
                0,
                new PathOutcome(1),
                (kind, unit, subject, quantity, price, amount) -> {},
                (point, market, venue) -> {
                    for (int u = 0; u < 5; u++) {
                        equity[point][u] = engine.margin().wealth(venue, u);
                    }
                });
        return equity;
    }

    @Test
    void equitiesWithFundingAreThePapers() {
        // a third, idle step keeps the settlement at the end away from the second
        double[][] equity = equities(1, 1.4, 1.3, 1.3);
        assertThat(equity[1])
                .containsExactly(new double[] {1.9333, 0.6000, 2.9334, 0.0386, 0.1677}, within(2 * PRINTED));
        assertThat(equity[2])
                .containsExactly(new double[] {1.2613, -0.0720, 5.6214, -0.6334, 0.8397}, within(2 * PRINTED));
    }

    @Test
    void atTenPercentOnlyDFailsAtTheFirstMoment() {
        assertThat(exchange().run(1, 1.4).only(EventKind.LIQUIDATION_STARTED).unit())
                .isEqualTo("D");
        List<String> later = exchange().run(1, 1.4, 1.3).events(EventKind.LIQUIDATION_STARTED).stream()
                .map(Run.Event::unit)
                .toList();
        assertThat(later).containsExactly("D", "B");
    }

    @Test
    void theDeficitIsSocialisedProRataToEquity() {
        Run run = exchange().run(1, 1.4, 1.3);
        double[] before = equities(1, 1.4, 1.3, 1.3)[2];
        double deficit = -before[1] - before[3];
        double solvent = before[0] + before[2] + before[4];
        assertThat(deficit).isCloseTo(0.7054, within(PRINTED));
        assertThat(solvent).isCloseTo(7.722, within(5e-4));
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(deficit, within(1e-14));
        assertThat(run.get(Measure.SOCIALISED)).isCloseTo(deficit, within(1e-14));
        double haircut = deficit / solvent;
        assertThat(haircut).isCloseTo(0.0913, within(PRINTED));
        double[] after = {
            run.cash("A") + 0.3, run.cash("C") - 4 * 0.3, run.cash("E") - 0.3,
        };
        assertThat(after)
                .containsExactly(
                        new double[] {before[0] * (1 - haircut), before[2] * (1 - haircut), before[4] * (1 - haircut)},
                        within(1e-13));
        assertThat(run.get(Measure.UNPAID)).isZero();
    }

    /** At p = 1: equity is zero at the bankruptcy price and meets a tenth of notional at the liquidation price. */
    @ParameterizedTest
    @CsvSource({"B, 0.3333, 0.3704", "C, 1.6667, 1.5152", "D, 0.8947, 0.9942", "E, 1.1010, 1.0010"})
    void bankruptcyAndLiquidationPricesAreThePapers(String id, double bankruptcy, double liquidation) {
        double cash = cash().get(id);
        int side = quantity(id) > 0 ? 1 : -1;
        BigDecimal leverage = BigDecimal.valueOf(Math.abs(quantity(id)) / cash);
        LiquidationPrice exact = LiquidationPrice.linear(side, BigDecimal.ONE, leverage, new BigDecimal("0.1"));
        assertThat(exact.bankruptcy().doubleValue()).isCloseTo(bankruptcy, within(PRINTED));
        // the paper prints 1.0010 for E, whose price is 1.00092
        assertThat(exact.liquidation().doubleValue()).isCloseTo(liquidation, within(2 * PRINTED));
        Scene scene = exchange();
        ResolvedBook book = scene.resolve();
        int unit = book.unitIds.indexOf(id);
        AccountMargin margin = new RiskEngine(scene.rules(), book, scene.settings(), 60, 60).margin();
        assertThat(margin.wealth(at(book, margin, exact.bankruptcy().doubleValue()), unit))
                .isCloseTo(0, within(1e-14));
        assertThat(margin.slack(at(book, margin, exact.liquidation().doubleValue()), unit))
                .isCloseTo(0, within(1e-14));
    }

    /** A holds as much cash as its position is worth: it goes bankrupt at no positive price. */
    @Test
    void theAccountWithoutLeverageCannotFail() {
        Scene scene = exchange();
        ResolvedBook book = scene.resolve();
        AccountMargin margin = new RiskEngine(scene.rules(), book, scene.settings(), 60, 60).margin();
        assertThat(margin.slack(at(book, margin, 1e-9), book.unitIds.indexOf("A")))
                .isCloseTo(1, within(1e-8));
    }

    private static VenueState at(ResolvedBook book, AccountMargin margin, double price) {
        VenueState state = new VenueState(book, 0);
        state.reset();
        state.index[0] = price;
        state.index[1] = 1;
        state.mark[0] = price;
        margin.revalue(state);
        return state;
    }

    // The erratum -------------------------------------------------------------------------------------------------

    /** One account closed by a fill at a given price while the mid is another: depth is chosen to give that price. */
    private static Run filled(double quantity, double entry, double cash, double mid, double fill) {
        double x = displacement(quantity > 0 ? mid / fill : fill / mid, quantity > 0 ? -1 : 1);
        double depth = 0.01 * Math.abs(quantity) * mid / x;
        LiquidityProfile book = new LiquidityProfile(new ImpactModel.Linear(depth), 0, 30, 5, 0.6, 300, 1);
        return Scene.of(COIN)
                .margin(0.1, 0.1)
                .account("a", cash, position("X", quantity, entry))
                .maker(1)
                .liquidation(new Sizing.Full(), 0.003, FeeSplit.toFund(), 0, Double.POSITIVE_INFINITY)
                .fund(100)
                .impact(ImpactMode.FULL, "X", book)
                .run(1, mid);
    }

    /** The displacement whose average price is the ratio away from the mid: {@code (e^(±x) − 1)/(±x) = ratio^(±1)}. */
    private static double displacement(double ratio, int side) {
        double low = 0;
        double high = 5;
        for (int k = 0; k < 200; k++) {
            double middle = 0.5 * (low + high);
            double average = StrictMath.expm1(side * middle) / (side * middle);
            boolean reached = side > 0 ? average >= ratio : average <= 1 / ratio;
            low = reached ? low : middle;
            high = reached ? middle : high;
        }
        return low;
    }

    @Test
    void anchoredAtItsEntryEFallsShortByMoreThanThePaperPrints() {
        Run run = filled(-1, 1, 10.0 / 99, 1.05, 1.55);
        assertThat(run.only(EventKind.FILL).price()).isCloseTo(1.55, within(1e-9));
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(0.4490, within(PRINTED));
        Run anchoredAtTheMark = filled(-1, 1.05, 10.0 / 99, 1.05, 1.55);
        assertThat(anchoredAtTheMark.get(Measure.BAD_DEBT)).isCloseTo(0.399, within(5e-4));
    }

    /** A fifth of D, sold at 0.84 below its bankruptcy price of 0.8947, does lose. */
    @Test
    void theFifthOfDThatIsSoldBelowItsBankruptcyPriceLoses() {
        Run run = filled(0.2, 1, 0.2 * 2 / 19, 0.9, 0.84);
        assertThat(run.only(EventKind.FILL).price()).isCloseTo(0.84, within(1e-9));
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(0.0109, within(PRINTED));
    }

    // The toy of deleveraging -------------------------------------------------------------------------------------

    /**
     * Cash 2, 1, 0.5, 0, 0; profits 8, 4, 0.5, −3, −12; half of the loss of 15 is taken from winners. Each failed long of q
     * from m + 1 with nothing owes one per coin at m; each winner is a short from m + 1 with a profit of one per coin, so
     * that to close it at the bankruptcy price m + 1 seizes that profit whole.
     */
    private static Scene toy(LossLayer takesTheRest) {
        Scene scene = Scene.of(COIN).margin(0.01, 0.005);
        scene.account("1", 2, position("X", -8, 10))
                .account("2", 1, position("X", -4, 10))
                .account("3", 0.5, position("X", -0.5, 10))
                .account("4", 0, position("X", 3, 10))
                .account("5", 0, position("X", 12, 10))
                .account("rest", 1_000, position("X", -2.5, 10))
                .fund(0)
                .waterfall(new LossLayer.Capital("half", 7.5), takesTheRest);
        scene.excluded = Set.of("rest");
        return scene;
    }

    /** Leverages of the first two are equal, so the keyed draw between them decides; here 2 comes before 1. */
    @Test
    void theQueueSeizesProfitsInItsOrder() {
        Run run = toy(new LossLayer.AutoDeleveraging()).run(10, 9);
        List<Run.Event> seized = run.events(EventKind.DELEVERAGED);
        assertThat(run.get(Measure.ADL_RECOVERED)).isCloseTo(7.5, within(1e-12));
        assertThat(run.get(Measure.ADL_LOSS)).isCloseTo(7.5, within(1e-12));
        assertThat(seized.get(0).unit()).isEqualTo("2");
        assertThat(seizedFrom(seized, "2")).isCloseTo(4, within(1e-12));
        assertThat(seizedFrom(seized, "1")).isCloseTo(3.5, within(1e-12));
        assertThat(run.cash("1") - run.quantity("1", "X") * (10 - 9)).isCloseTo(6.5, within(1e-12));
        assertThat(run.cash("2")).isCloseTo(1, within(1e-12));
        assertThat(run.cash("3") + 0.5).isCloseTo(1, within(1e-12));
    }

    private static double seizedFrom(List<Run.Event> seized, String unit) {
        return seized.stream()
                .filter(event -> event.unit().equals(unit))
                .mapToDouble(Run.Event::amount)
                .reduce(0, Double::sum);
    }

    @Test
    void proRataCutsEveryProfitBySixTenths() {
        Run run = toy(new LossLayer.Socialisation(Base.WINNERS_PROFIT)).run(10, 9);
        assertThat(run.cash("1") + 8).isCloseTo(5.2, within(1e-12));
        assertThat(run.cash("2") + 4).isCloseTo(2.6, within(1e-12));
        assertThat(run.cash("3") + 0.5).isCloseTo(0.7, within(1e-12));
        assertThat(run.get(Measure.SOCIALISED)).isCloseTo(7.5, within(1e-12));
    }
}
