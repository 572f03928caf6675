package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.breakwater.models.account.Account;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.OraclePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults F38 to F44 and F50 of the market. The audit is on in every scene. */
class MarketFaultsTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;

    /** Longs of 2x to 50x, one coin each, from 100. */
    private static Scene longs() {
        Scene scene = Scene.of(Contracts.BTC).margin(0.02, 0.01);
        for (int k = 1; k <= 25; k++) {
            scene.account("long" + k, 100.0 / (2 * k), position("BTC-PERP", 1, 100));
        }
        return scene.maker(100);
    }

    @Test
    void f38AGapThroughTheBankruptcyOfEveryAccountCostsTheExactShortfall() {
        Run run = longs().run(100, 30);
        double shortfall = 0;
        for (int k = 1; k <= 25; k++) {
            shortfall += 70 - 100.0 / (2 * k);
        }
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(shortfall, within(1e-9 * shortfall));
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(shortfall, within(1e-9 * shortfall));
        assertThat(run.get(Measure.INSOLVENT_ACCOUNTS)).isEqualTo(25 / 26.0);
        double after = 1e9 + run.fund(Scene.QUOTE) + run.get(Measure.OUTSIDE_PROFIT);
        assertThat(run.cash("maker")).isEqualTo(1e9);
        // maker's claim of 25·70 stands against the fund's payments and the accounts' margins
        double margins = 0;
        for (int k = 1; k <= 25; k++) {
            margins += 100.0 / (2 * k);
        }
        assertThat(after + 25 * 70).isCloseTo(1e9 + 1e6 + margins, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-3, 1e4, 1e12})
    void f39APriceThatVanishesOrExplodesInOneStepLeavesFiniteFigures(double price) {
        Scene scene = Scene.of(Contracts.BTC, Contracts.BTC_COIN)
                .accept("BTC", 0.1)
                .account("long", Map.of(Scene.QUOTE, 20.0, "BTC", 0.2), position("BTC-PERP", 1, 100))
                .account("short", Map.of(Scene.QUOTE, 20.0, "BTC", 0.2), position("BTC-USD", -100, 100))
                .account("winner", Map.of(Scene.QUOTE, 500.0, "BTC", 5.0), position("BTC-PERP", -0.5, 100))
                .maker(Map.of(Scene.QUOTE, 1e3, "BTC", 1e3), 100, 100)
                .fund(5)
                .impact(ImpactMode.FULL, "BTC", LiquidityProfile.assumed(100, 0.6));
        scene.oracle = new OraclePolicy(0, FOREVER, 0.5, OraclePolicy.WhenStale.HALT);
        scene.mark = new MarkPolicy(30, 0.1);
        Run run = scene.run(100, price, 100);
        for (Measure measure : Measure.values()) {
            assertThat(run.get(measure)).as(measure.name()).isFinite();
        }
        for (Run.Moment moment : run.moments()) {
            assertThat(DoubleStream.of(moment.fund())).allMatch(coins -> coins >= 0);
            assertThat(DoubleStream.of(moment.balance())).allMatch(Double::isFinite);
            assertThat(DoubleStream.of(moment.traded())).allMatch(p -> p > 0 && p < FOREVER);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void f40AnAbsurdPriceIsRefusedByName(double price) {
        assertThatThrownBy(() -> longs().run(100, 99, price))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("price of BTC at point 2 of path 0 must be positive, got " + price);
    }

    @Test
    void f40WithoutAnyQuoteTheVenueHaltsAndNothingTrades() {
        Scene scene = longs();
        scene.oracle = new OraclePolicy(0, 30, 0, OraclePolicy.WhenStale.HALT);
        scene.touch = path -> {
            for (int k = 1; k <= 3; k++) {
                path.unquoted(0, k);
            }
            path.funding(0, 2, 0.06);
        };
        // funding of 6 breaches accounts while the source is silent
        Run run = scene.run(100, 100, 100, 100, 100);
        assertThat(run.events(EventKind.LIQUIDATION_STARTED)).isNotEmpty().allMatch(e -> e.point() == 2);
        assertThat(run.events(EventKind.FILL)).isNotEmpty().allMatch(e -> e.point() == 4);
    }

    @Test
    void f40AVenueWhosePriceDisagreesByHalfMarksWithinItsClamp() {
        LiquidityProfile thin = new LiquidityProfile(new ImpactModel.Linear(12), 1, 30, 5, 0.6, 300, 1);
        Scene scene = longs().impact(ImpactMode.FULL, "BTC", thin);
        scene.mark = new MarkPolicy(1, 0.02);
        Run run = scene.run(100, 97, 97, 97, 97);
        assertThat(run.last().traded()[0]).isLessThan(0.5 * 97);
        assertThat(run.last().index()[0]).isEqualTo(97);
        assertThat(run.last().mark()[0]).isCloseTo(97 * 0.98, within(1e-12));
    }

    @Test
    void f41WithoutLiquidatorsPositionsStayAndTheLossIsTheFundsAtTheEnd() {
        for (LiquidationPolicy idle : new LiquidationPolicy[] {
            LiquidationPolicy.atMarket(new Sizing.Full(), 0, FeeSplit.toFund(), new WorkPace(0, 0, 64)),
            LiquidationPolicy.atMarket(new Sizing.Full(), 0, FeeSplit.toFund(), new WorkPace(1e9, FOREVER, 64))
        }) {
            Scene scene = longs();
            scene.liquidation = idle;
            Run run = scene.run(100, 90, 80, 80);
            assertThat(run.quantity(2, "long10", "BTC-PERP")).isEqualTo(1);
            double shortfall = 0;
            for (int k = 1; k <= 25; k++) {
                shortfall += Math.max(0, 20 - 100.0 / (2 * k));
            }
            assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(shortfall, within(1e-9 * shortfall));
            assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(shortfall, within(1e-9 * shortfall));
            assertThat(run.get(Measure.OPEN_ORDERS)).isEqualTo(23);
        }
    }

    @Test
    void f41AMarketWithoutDepthTakesNothingAndTheRunEnds() {
        LiquidityProfile dry = new LiquidityProfile(new ImpactModel.Linear(1e-9), 0.3, 1e9, 0.01, 0.6, 300, 1);
        Run run = longs().impact(ImpactMode.FULL, "BTC", dry).run(100, 90, 80);
        assertThat(run.quantity(1, "long10", "BTC-PERP")).isCloseTo(1, within(1e-6));
        assertThat(run.get(Measure.ROUND_CAPS)).isZero();
        assertThat(run.get(Measure.FUND_DRAW)).isPositive();
    }

    @Test
    void f42ACascadeIsCutByTheCapOnRoundsAndTheCutIsCounted() {
        LiquidityProfile thin = new LiquidityProfile(new ImpactModel.Linear(500), 0.5, 600, 5, 0.6, 300, 1);
        Scene scene = longs().impact(ImpactMode.FULL, "BTC", thin);
        scene.mark = new MarkPolicy(1, 0.5);
        Run full = scene.run(100, 98.5, 98.5);
        assertThat(full.get(Measure.LIQUIDATIONS))
                .as("the first few bring down the rest")
                .isGreaterThan(10);
        assertThat(full.get(Measure.ROUND_CAPS)).isZero();
        scene.liquidation =
                LiquidationPolicy.atMarket(new Sizing.Full(), 0, FeeSplit.toFund(), new WorkPace(0, FOREVER, 1));
        Run cut = scene.run(100, 98.5);
        assertThat(cut.get(Measure.ROUND_CAPS)).isEqualTo(1);
        assertThat(cut.get(Measure.LIQUIDATIONS)).isPositive().isLessThan(full.get(Measure.LIQUIDATIONS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100, 500})
    void f43WhatAnEmptyOrEmptiedFundDoesNotPayIsPaidByTradersToTheLastDigit(double fund) {
        Scene scene = longs().fund(fund);
        scene.accounts.remove(scene.accounts.size() - 1);
        scene.account("one", 50, position("BTC-PERP", -10, 100)).maker(100);
        Run run = scene.run(100, 60, 60);
        double shortfall = 0;
        for (int k = 1; k <= 25; k++) {
            shortfall += Math.max(0, 40 - 100.0 / (2 * k));
        }
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(shortfall, within(1e-12 * shortfall));
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(fund, within(1e-12 * shortfall));
        assertThat(run.get(Measure.ADL_RECOVERED) + run.get(Measure.SOCIALISED))
                .isCloseTo(shortfall - fund, within(1e-12 * shortfall));
        assertThat(run.get(Measure.UNPAID)).isZero();
        assertThat(run.out().fundExhausted()).isTrue();
    }

    @Test
    void f43WithoutDeleveragingTheWholeShortfallIsSocialised() {
        Run run = longs().fund(0)
                .waterfall(
                        new LossLayer.Fund(FOREVER, false),
                        new LossLayer.Socialisation(LossLayer.Socialisation.Base.WINNERS_PROFIT))
                .run(100, 60);
        assertThat(run.get(Measure.SOCIALISED)).isCloseTo(run.get(Measure.BAD_DEBT), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-18, 1e-9, 1, 1e10})
    void f44NothingIsCreatedOrLostAtAnySize(double size) {
        Run run = f44Run(size);
        double paid = run.get(Measure.FUND_DRAW)
                + run.get(Measure.ADL_RECOVERED)
                + run.get(Measure.SOCIALISED)
                + run.get(Measure.UNPAID);
        assertThat(run.get(Measure.BAD_DEBT)).isPositive();
        assertThat(paid).isCloseTo(run.get(Measure.BAD_DEBT), within(1e-12 * run.get(Measure.BAD_DEBT)));
        assertThat(run.get(Measure.BAD_DEBT) / size).isCloseTo(f44Run(1).get(Measure.BAD_DEBT), within(1e-9));
    }

    private static Run f44Run(double size) {
        Scene scene = Scene.of(Contracts.BTC).margin(0.02, 0.01);
        for (int k = 1; k <= 25; k++) {
            scene.account("long" + k, size * 100.0 / (2 * k), position("BTC-PERP", size, 100));
        }
        return scene.maker(Map.of(Scene.QUOTE, size * 1e4), 100)
                .fund(size * 50)
                .penalty(0.003, new FeeSplit(0.4, 0.3, 0.3))
                .impact(ImpactMode.FULL, "BTC", LiquidityProfile.assumed(size * 1e4, 0.6))
                .run(100, 95, 87, 70, 75);
    }

    @Test
    void f44ADustPositionBesideALargeOneFillsAtTheSamePrice() {
        Run run = Scene.of(Contracts.BTC)
                .account("large", 1.15e9, position("BTC-PERP", 1e8, 100))
                .account("dust", 1e-17, position("BTC-PERP", 1e-18, 100))
                .maker(Map.of(Scene.QUOTE, 1e12), 100)
                .impact(ImpactMode.FULL, "BTC", LiquidityProfile.assumed(1e10, 0.6))
                .run(100, 93, 93, 93);
        assertThat(run.events(EventKind.FILL)).hasSizeGreaterThan(1).allMatch(e -> e.price() > 80 && e.price() <= 93);
        assertThat(run.quantity("dust", "BTC-PERP")).isZero();
    }

    @Test
    void f50AnEmptyBookHasNothingToReport() {
        Run run = Scene.of(Contracts.BTC).run(100, 50, 200);
        assertThat(run.get(Measure.LIQUIDATIONS)).isZero();
        assertThat(run.get(Measure.LOWEST_COLLATERAL_RATIO)).isZero();
        for (Measure measure : Measure.values()) {
            assertThat(run.get(measure)).as(measure.name()).isFinite();
        }
    }

    @Test
    void f50APerfectlyHedgedAccountSurvivesAnyPrice() {
        Perpetual twin = Perpetual.linear("BTC-TWIN", "BTC", Scene.QUOTE);
        Run run = Scene.of(Contracts.BTC, twin)
                .account("hedged", 5, position("BTC-PERP", 1, 100), position("BTC-TWIN", -1, 100))
                .maker(100, 100)
                .margin(0.02, 0.01)
                .run(100, 200, 50, 10);
        assertThat(run.get(Measure.LIQUIDATIONS)).isZero();
    }

    @Test
    void f50AnAccountWithoutMarginRequirementHasAnInfiniteRatioAndIsClosedOnlyBelowZero() {
        Scene scene = Scene.of(Contracts.BTC)
                .margin(0, 0)
                .account("a", 10, position("BTC-PERP", 1, 100))
                .account("b", 10, position("BTC-PERP", 1, 100))
                .maker(100);
        assertThat(scene.run(100, 90).get(Measure.LIQUIDATIONS)).isZero();
        Run run = scene.run(100, 89);
        assertThat(run.get(Measure.LIQUIDATIONS)).isEqualTo(2);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(2, within(1e-12));
    }

    @Test
    void f50ASingleSidedBookIsRefusedUnlessAMakerHoldsTheRest() {
        Scene scene = Scene.of(Contracts.BTC).account("a", 10, position("BTC-PERP", 1, 100));
        assertThatThrownBy(() -> scene.run(100, 90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BTC-PERP must balance");
        assertThat(scene.maker(100).run(100, 99).get(Measure.LIQUIDATIONS)).isZero();
    }

    @Test
    void f50OneOwnersAccountsOnBothSidesAreTwoUnits() {
        Scene scene = Scene.of(Contracts.BTC)
                .isolated("x-long", "x", 10, position("BTC-PERP", 1, 100))
                .isolated("x-short", "x", 10, position("BTC-PERP", -1, 100));
        Run run = scene.run(100, 85);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(5, within(1e-12));
        assertThat(run.cash("x-short")).isEqualTo(10);
        assertThat(scene.accounts.stream().map(Account::owner)).containsOnly("x");
    }
}
