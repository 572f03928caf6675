package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.LossLayer.AutoDeleveraging;
import org.breakwater.models.loss.LossLayer.Capital;
import org.breakwater.models.loss.LossLayer.Fund;
import org.breakwater.models.loss.LossLayer.Socialisation;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.junit.jupiter.api.Test;

/** Who pays a deficit of 10 (a long of one coin from 100 with 10, closed at 80), and how much: solved by hand. */
class WaterfallTest {

    private static final Fund FUND = new Fund(Double.POSITIVE_INFINITY, false);

    private static Scene failing() {
        return Scene.of(Contracts.BTC).account("failed", 10, position("BTC-PERP", 1, 100));
    }

    private static Map<String, Double> basket(double usdc, double eth) {
        Map<String, Double> held = new LinkedHashMap<>();
        held.put(Scene.QUOTE, usdc);
        held.put("ETH", eth);
        return held;
    }

    @Test
    void theFundPaysTheExactShortfall() {
        Run run = failing().maker(100).fund(1_000).run(100, 80);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(10, within(1e-12));
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(10, within(1e-12));
        assertThat(run.get(Measure.FUND_END)).isCloseTo(990, within(1e-12));
        assertThat(run.get(Measure.INSOLVENT_ACCOUNTS)).isEqualTo(0.5);
        assertThat(run.out().venueInsolvent()).isFalse();
        assertThat(run.out().solventTradersLost()).isFalse();
        assertThat(run.cash("failed")).isZero();
    }

    @Test
    void aCapLimitsWhatTheFundPaysForOneDeficit() {
        Run run = failing().maker(100).fund(1_000).waterfall(new Fund(4, false)).run(100, 80);
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(4, within(1e-12));
        assertThat(run.get(Measure.FUND_REFUSED)).isCloseTo(6, within(1e-12));
        assertThat(run.get(Measure.UNPAID)).isCloseTo(6, within(1e-12));
        assertThat(run.out().fundExhausted()).isFalse();
        assertThat(run.out().venueInsolvent()).isTrue();
    }

    @Test
    void anAllOrNothingFundKeepsWhatDoesNotSuffice() {
        Run run = failing()
                .maker(100)
                .fund(9)
                .waterfall(new Fund(Double.POSITIVE_INFINITY, true))
                .run(100, 80);
        assertThat(run.get(Measure.FUND_DRAW)).isZero();
        assertThat(run.get(Measure.FUND_REFUSED)).isCloseTo(9, within(1e-12));
        assertThat(run.get(Measure.FUND_END)).isEqualTo(9);
        assertThat(run.get(Measure.UNPAID)).isCloseTo(10, within(1e-12));
        Run whole = failing()
                .maker(100)
                .fund(10.5)
                .waterfall(new Fund(Double.POSITIVE_INFINITY, true))
                .run(100, 80);
        assertThat(whole.get(Measure.FUND_DRAW)).isCloseTo(10, within(1e-12));
    }

    @Test
    void layersPayInTheirOrderAndCapitalIsSpentOverThePath() {
        Scene scene = failing()
                .account("later", 10, position("BTC-PERP", 1, 80))
                .maker(90)
                .fund(3)
                .waterfall(FUND, new Capital("treasury", 4), new Capital("parent", 8));
        Run run = scene.run(100, 80, 62);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(18, within(1e-12));
        assertThat(run.events(EventKind.CAPITAL_PAID).stream().map(Run.Event::amount))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(4.0, 3.0, 5.0);
        assertThat(run.get(Measure.CAPITAL_PAID)).isCloseTo(12, within(1e-12));
        assertThat(run.get(Measure.UNPAID)).isCloseTo(3, within(1e-12));
    }

    @Test
    void aBasketPaysInTheOrderInWhichItIsListed() {
        Run run = failing()
                .maker(100)
                .fund(basket(4, 5))
                .run(Map.of("BTC", new double[] {100, 80}, "ETH", new double[] {3, 3}));
        assertThat(run.fund(Scene.QUOTE)).isZero();
        assertThat(run.fund("ETH")).isCloseTo(3, within(1e-12));
        assertThat(run.get(Measure.FUND_END)).isCloseTo(9, within(1e-12));
        assertThat(run.get(Measure.UNPAID)).isZero();
        assertThat(run.out().venueInsolvent()).isFalse();
    }

    /** 4 + 5·3 = 19 at the start; the coin falls to 2 (−5), then 10 are paid: 4 + 3 coins·2; 2 coins are left. */
    @Test
    void aFundInCoinsShrinksWithItsCoinAndTheFallIsSplit() {
        Run run = failing()
                .maker(100)
                .fund(basket(4, 5))
                .run(Map.of("BTC", new double[] {100, 80, 80}, "ETH", new double[] {3, 2, 4}));
        assertThat(run.fund("ETH")).isCloseTo(2, within(1e-12));
        assertThat(run.get(Measure.FUND_REVALUATION)).isCloseTo(-5 + 2 * 2, within(1e-12));
        assertThat(run.get(Measure.FUND_END)).isCloseTo(8, within(1e-12));
        assertThat(run.get(Measure.FUND_DRAWDOWN)).isCloseTo(15, within(1e-12));
        double bridge = 19 + run.get(Measure.FUND_REVALUATION) - run.get(Measure.FUND_DRAW);
        assertThat(run.get(Measure.FUND_END)).isCloseTo(bridge, within(1e-12));
    }

    @Test
    void aDeficitInCoinsIsBoughtWithTheFundsCashAndPaidToTheLastDigit() {
        Scene scene = Scene.of(Contracts.BTC_COIN)
                .accept("BTC", 0)
                .account("failed", Map.of("BTC", 0.1), position("BTC-USD", 100, 100))
                .maker(Map.of("BTC", 1e6), 100)
                .fund(1_000);
        Run run = scene.run(100, 80);
        // 0.1 + 1 − 100/80 = −0.15 coins, 12 in cash
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(12, within(1e-12));
        assertThat(run.fund(Scene.QUOTE)).isCloseTo(988, within(1e-9));
        assertThat(run.get(Measure.ADL_EVENTS)).isZero();
        assertThat(run.out().solventTradersLost()).isFalse();
    }

    @Test
    void coinsThatTheFundReceivedAsPenaltiesPayTheNextDeficit() {
        Scene scene = Scene.of(Contracts.BTC_COIN, Contracts.BTC)
                .accept("BTC", 0)
                .account("payer", Map.of("BTC", 0.5), position("BTC-USD", 1_000, 100))
                .account("failed", 1, position("BTC-PERP", 0.1, 100))
                .maker(Map.of("BTC", 1e6, Scene.QUOTE, 1e9), 100, 100)
                .fund(0)
                .penalty(0.01, FeeSplit.toFund());
        // the payer is closed at 98 and leaves 0.1/0.98 coins; at 88 the failed account owes 0.2
        Run run = scene.run(100, 98, 88);
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(0.2, within(1e-12));
        assertThat(run.fund("BTC")).isCloseTo(0.1 / 0.98 - 0.2 / 88, within(1e-14));
        assertThat(run.out().venueInsolvent()).isFalse();
    }

    // Deleveraging ------------------------------------------------------------------------------------------------

    private static final AutoDeleveraging ADL = new AutoDeleveraging();

    /** The bankruptcy price is 90. The highest profit × leverage is closed first, whole, then the next in part. */
    @Test
    void winnersAreClosedAtTheBankruptcyPriceByProfitTimesLeverage() {
        Run run = failing()
                .account("lazy", 1_000, position("BTC-PERP", -0.5, 100))
                .account("levered", 6, position("BTC-PERP", -0.5, 100))
                .fund(4)
                .waterfall(FUND, ADL)
                .run(100, 80);
        List<Run.Event> closed = run.events(EventKind.DELEVERAGED);
        assertThat(closed.stream().map(Run.Event::unit)).containsExactly("levered", "lazy");
        assertThat(closed).allSatisfy(e -> assertThat(e.price()).isCloseTo(90, within(1e-12)));
        // six tenths of the position cover the six that the fund did not pay
        assertThat(closed.get(0).quantity()).isEqualTo(-0.5);
        assertThat(closed.get(1).quantity()).isCloseTo(-0.1, within(1e-12));
        assertThat(run.get(Measure.ADL_EVENTS)).isEqualTo(2);
        assertThat(run.get(Measure.ADL_LOSS)).isCloseTo(6, within(1e-12));
        assertThat(run.get(Measure.ADL_RECOVERED)).isCloseTo(6, within(1e-12));
        assertThat(run.cash("levered")).isCloseTo(6 + 0.5 * 10, within(1e-12));
        assertThat(run.cash("lazy")).isCloseTo(1_000 + 0.1 * 10, within(1e-11));
        assertThat(run.quantity("lazy", "BTC-PERP")).isCloseTo(-0.4, within(1e-12));
        assertThat(run.out().venueInsolvent()).isFalse();
        assertThat(run.out().solventTradersLost()).isTrue();
    }

    @Test
    void aLosingPositionOnTheOtherSideIsLeftAlone() {
        Run run = failing()
                .account("losing", 1_000, position("BTC-PERP", -0.5, 70))
                .account("winning", 1_000, position("BTC-PERP", -0.5, 100))
                .fund(0)
                .waterfall(FUND, ADL)
                .run(100, 80);
        assertThat(run.only(EventKind.DELEVERAGED).unit()).isEqualTo("winning");
        assertThat(run.get(Measure.ADL_RECOVERED)).isCloseTo(5, within(1e-12));
        assertThat(run.get(Measure.UNPAID)).isCloseTo(5, within(1e-12));
    }

    /** A short of 1 from 100 with −12 in cash is worth 8 at 80: at 10 of loss per coin it can give 0.8 of a coin. */
    @Test
    void aWinnerIsClosedOnlyAsFarAsItStaysSolvent() {
        Run run = failing()
                .account("thin", -12, position("BTC-PERP", -1, 100))
                .fund(0)
                .waterfall(FUND, ADL)
                .run(100, 80);
        assertThat(run.only(EventKind.DELEVERAGED).quantity()).isCloseTo(-0.8, within(1e-12));
        assertThat(run.get(Measure.ADL_RECOVERED)).isCloseTo(8, within(1e-12));
        assertThat(run.get(Measure.UNPAID)).isCloseTo(2, within(1e-12));
    }

    /** Equity is zero at the mark of 90; the order fills lower, at b − 1.99…. Who is closed at b = 90 loses nothing. */
    @Test
    void aWinnerClosedAtTheMarkLosesNothing() {
        LiquidityProfile depth = new LiquidityProfile(new ImpactModel.Linear(20), 0, 30, 5, 0.6, 300, 1);
        Run run = failing()
                .maker(100)
                .fund(0)
                .waterfall(FUND, ADL)
                .impact(ImpactMode.FULL, "BTC", depth)
                .run(100, 90);
        double fill = 90 * Scene.sold(0.01 / 20 * 90);
        assertThat(run.only(EventKind.FILL).price()).isCloseTo(fill, within(1e-12));
        assertThat(run.get(Measure.ADL_RECOVERED)).isCloseTo(90 - fill, within(1e-12));
        assertThat(run.only(EventKind.DELEVERAGED).price()).isCloseTo(90, within(1e-12));
        assertThat(run.get(Measure.ADL_LOSS)).isZero();
        assertThat(run.out().solventTradersLost()).isFalse();
    }

    /** 100 USD of BTC from 100 with 0.1 coins: 1/b = 1.1/100, b = 90.909…; at 80 the deficit is 0.15 coins. */
    @Test
    void inverseWinnersAreClosedAtTheInverseBankruptcyPriceAlsoAfterCapital() {
        Run run = Scene.of(Contracts.BTC_COIN)
                .accept("BTC", 0)
                .account("failed", Map.of("BTC", 0.1), position("BTC-USD", 100, 100))
                .account("winner", Map.of("BTC", 2.0), position("BTC-USD", -100, 100))
                .fund(0)
                .waterfall(FUND, new Capital("treasury", 4), ADL)
                .run(100, 80);
        assertThat(run.get(Measure.CAPITAL_PAID)).isCloseTo(4, within(1e-12));
        Run.Event closed = run.only(EventKind.DELEVERAGED);
        assertThat(closed.price()).isCloseTo(100 / 1.1, within(1e-12));
        // 0.15 − 4/80 = 0.1 coins of 0.15: two thirds of the contracts
        assertThat(closed.quantity()).isCloseTo(-100 * 2 / 3.0, within(1e-9));
        assertThat(run.get(Measure.ADL_RECOVERED)).isCloseTo(8, within(1e-12));
        double realised = 200 / 3.0 * (1 / (100 / 1.1) - 1 / 100.0);
        assertThat(run.balance("winner", "BTC")).isCloseTo(2 + realised, within(1e-12));
        assertThat(run.out().venueInsolvent()).isFalse();
    }

    /** Legs of notional 80 and 120 share a deficit of 10 by maintenance margin: 4 and 6. */
    @Test
    void legsOfAFailedAccountShareTheDeficitByMaintenanceMargin() {
        Run run = Scene.of(Contracts.BTC, Contracts.ETH)
                .account("failed", 50, position("BTC-PERP", 1, 100), position("ETH-PERP", 10, 16))
                .maker(100, 16)
                .fund(0)
                .waterfall(FUND, ADL)
                .run(Map.of("BTC", new double[] {100, 80}, "ETH", new double[] {16, 12}));
        List<Run.Event> closed = run.events(EventKind.DELEVERAGED);
        assertThat(closed.get(0).price()).isCloseTo(84, within(1e-12));
        assertThat(closed.get(1).price()).isCloseTo(12.6, within(1e-12));
        assertThat(run.get(Measure.ADL_RECOVERED)).isCloseTo(10, within(1e-12));
    }

    @Test
    void whoIsDeleveragedIntoADebtIsStillWatched() {
        Scene scene = Scene.of(Contracts.BTC_COIN)
                .accept("BTC", 0)
                .account("failed", Map.of("BTC", 0.1), position("BTC-USD", 100, 100))
                .account("winner", Map.of(Scene.QUOTE, 100.0, "BTC", -0.1), position("BTC-USD", -100, 100))
                .fund(0)
                .waterfall(FUND, ADL);
        Run run = scene.run(100, 80, 5_000);
        // closed whole at b it realises −1 + 1.1 = 0.1 coins: its debt is paid
        assertThat(run.balance("winner", "BTC")).isCloseTo(0, within(1e-12));
        assertThat(run.cash("winner")).isEqualTo(100);
    }

    // Socialisation -----------------------------------------------------------------------------------------------

    private static Scene socialised(Base base) {
        return failing()
                .account("small", 30, position("BTC-PERP", -0.25, 100))
                .account("large", 65, position("BTC-PERP", -0.75, 100))
                .account("idle", 100)
                .fund(0)
                .waterfall(FUND, new Socialisation(base));
    }

    @Test
    void theProfitOfWinnersIsCutInProportion() {
        Run run = socialised(Base.WINNERS_PROFIT).run(100, 80);
        assertThat(run.cash("small")).isCloseTo(27.5, within(1e-12));
        assertThat(run.cash("large")).isCloseTo(57.5, within(1e-12));
        assertThat(run.cash("idle")).isEqualTo(100);
        assertThat(run.get(Measure.SOCIALISED)).isCloseTo(10, within(1e-12));
        assertThat(run.out().venueInsolvent()).isTrue();
    }

    /** Equities 35, 80 and 100. */
    @Test
    void equityIsCutInProportion() {
        Run run = socialised(Base.EQUITY).run(100, 80);
        assertThat(run.cash("small")).isCloseTo(30 - 350 / 215.0, within(1e-12));
        assertThat(run.cash("large")).isCloseTo(65 - 800 / 215.0, within(1e-12));
        assertThat(run.cash("idle")).isCloseTo(100 - 1_000 / 215.0, within(1e-12));
    }

    @Test
    void openInterestIsTaxedAndNobodyPaysMoreThanItsEquity() {
        Run run = socialised(Base.OPEN_INTEREST).run(100, 80);
        assertThat(run.cash("small")).isCloseTo(27.5, within(1e-12));
        assertThat(run.cash("large")).isCloseTo(57.5, within(1e-12));
        Scene thin = failing()
                .account("thin", -4, position("BTC-PERP", -0.25, 100))
                .account("rich", 65, position("BTC-PERP", -0.75, 100))
                .margin(0.01, 0.01)
                .fund(0)
                .waterfall(FUND, new Socialisation(Base.OPEN_INTEREST));
        Run capped = thin.run(100, 80);
        // the thin account is worth 1 and gives it all, the rich one pays 9
        assertThat(capped.balance(1, "thin", Scene.QUOTE)).isCloseTo(-5, within(1e-12));
        assertThat(capped.cash("rich")).isCloseTo(56, within(1e-12));
    }

    @Test
    void whatNobodyCanPayStaysUnpaid() {
        Run run = failing()
                .account("winner", -15, position("BTC-PERP", -1, 100))
                .margin(0.01, 0.01)
                .fund(2)
                .waterfall(FUND, new Socialisation(Base.WINNERS_PROFIT))
                .run(100, 80);
        // the winner is worth 5
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(2, within(1e-12));
        assertThat(run.get(Measure.SOCIALISED)).isCloseTo(5, within(1e-12));
        assertThat(run.get(Measure.UNPAID)).isCloseTo(3, within(1e-12));
    }

    @Test
    void excludedAccountsLeaveTheirContractsWithTheOutsideMarket() {
        Scene scene =
                failing().account("below", 1, position("BTC-PERP", 2, 130)).maker(100);
        scene.excluded = Set.of("below");
        Run run = scene.run(100, 97);
        assertThat(run.book().excluded).containsExactly("below");
        assertThat(run.book().unitIds).containsExactly("failed", "maker");
        assertThat(run.get(Measure.LIQUIDATIONS)).isZero();
        // it took two coins at the opening mark of 100
        assertThat(run.get(Measure.OUTSIDE_PROFIT)).isCloseTo(-6, within(1e-12));
    }
}
