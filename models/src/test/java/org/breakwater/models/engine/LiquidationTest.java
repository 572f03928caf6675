package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidation.LiquidationTrigger;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.MarginTier;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an account is liquidated, and what it is left with: solved by hand. */
class LiquidationTest {

    private static Scene linear(double quantity) {
        return Scene.of(Contracts.BTC)
                .account("a", 10, position("BTC-PERP", quantity, 100))
                .maker(100);
    }

    /** Long: {@code 10 + P − 100 = 0.05·P} at 94.7368…; short: {@code 10 − P + 100 = 0.05·P} at 104.7619…. */
    @ParameterizedTest
    @CsvSource({"1, 94.74, 94.73, 4.73", "-1, 104.76, 104.77, 5.23"})
    void aLinearPositionIsClosedBeyondItsLiquidationPrice(double quantity, double before, double after, double left) {
        Run run = linear(quantity).run(100, before, after);
        assertThat(run.quantity(1, "a", "BTC-PERP")).isEqualTo(quantity);
        assertThat(run.quantity("a", "BTC-PERP")).isZero();
        assertThat(run.cash("a")).isCloseTo(left, within(1e-12));
        assertThat(run.only(EventKind.FILL).price()).isEqualTo(after);
        assertThat(run.get(Measure.LIQUIDATED_ACCOUNTS)).isEqualTo(0.5);
        assertThat(run.get(Measure.LIQUIDATED_WEIGHT)).isEqualTo(0.5);
        assertThat(run.get(Measure.LIQUIDATED_NOTIONAL)).isEqualTo(after);
    }

    /** Long: {@code 0.1 + 100/100 − 100/P = 0.05·100/P} at 95.4545…; short: {@code 0.1 − 1 + 100/P = 5/P} at 105.5555…. */
    @ParameterizedTest
    @CsvSource({"100, 95.46, 95.45", "-100, 105.55, 105.56"})
    void anInversePositionIsClosedBeyondItsLiquidationPrice(double quantity, double before, double after) {
        Run run = Scene.of(Contracts.BTC_COIN)
                .accept("BTC", 0)
                .account("a", Map.of("BTC", 0.1), position("BTC-USD", quantity, 100))
                .maker(100)
                .run(100, before, after);
        assertThat(run.quantity(1, "a", "BTC-USD")).isEqualTo(quantity);
        assertThat(run.quantity("a", "BTC-USD")).isZero();
        assertThat(run.balance("a", "BTC")).isCloseTo(0.1 + quantity * (1 / 100.0 - 1 / after), within(1e-15));
        assertThat(run.get(Measure.LIQUIDATED_NOTIONAL)).isCloseTo(100, within(1e-12));
    }

    @Test
    void anAccountThatMeetsItsMarginToTheDigitStays() {
        Run run = Scene.of(Contracts.BTC)
                .margin(0.5, 0.25)
                .account("a", 50, position("BTC-PERP", 1, 100))
                .maker(100)
                .run(100, 66.66666666666667);
        assertThat(run.quantity("a", "BTC-PERP")).isEqualTo(1);
        assertThat(Scene.of(Contracts.BTC)
                        .margin(0.5, 0.25)
                        .account("a", 40, position("BTC-PERP", 1, 80))
                        .maker(80)
                        .run(80, 53.333333333333336, 53.33)
                        .quantity("a", "BTC-PERP"))
                .isZero();
    }

    /** {@code 32 + 64 − 80 = 0.25·64}, in binary as well. */
    @ParameterizedTest
    @CsvSource({"BELOW, 1", "AT_OR_BELOW, 0"})
    void anAccountExactlyAtMaintenanceIsLiquidatedOnlyWhereTheRuleIsNotStrict(
            LiquidationTrigger.Comparator comparator, double left) {
        Scene scene = Scene.of(Contracts.BTC)
                .margin(0.5, 0.25)
                .account("a", 32, position("BTC-PERP", 1, 80))
                .maker(80);
        scene.liquidation = scene.liquidation.withTrigger(new LiquidationTrigger(comparator));
        assertThat(scene.run(80, 64).quantity("a", "BTC-PERP")).isEqualTo(left);
    }

    @Test
    void legsOfACrossAccountShareItsMargin() {
        Scene scene = Scene.of(Contracts.BTC, Contracts.ETH)
                .account("a", 15, position("BTC-PERP", 1, 100), position("ETH-PERP", -10, 10))
                .maker(100, 10);
        Run hedged = scene.run(Map.of("BTC", new double[] {100, 90}, "ETH", new double[] {10, 9}));
        assertThat(hedged.get(Measure.LIQUIDATIONS)).isZero();
        // 15 − 5 − 4 = 6 against 0.05·(95 + 104) = 9.95
        Run broken = scene.run(Map.of("BTC", new double[] {100, 95}, "ETH", new double[] {10, 10.4}));
        assertThat(broken.get(Measure.LIQUIDATIONS)).isEqualTo(1);
        assertThat(broken.events(EventKind.FILL)).hasSize(2);
        assertThat(broken.cash("a")).isCloseTo(6, within(1e-12));
    }

    @Test
    void anIsolatedPositionLosesItsOwnMarginAndNoMore() {
        Run run = Scene.of(Contracts.BTC)
                .isolated("iso", "owner", 10, position("BTC-PERP", 1, 100))
                .account("wallet", 500)
                .maker(100)
                .run(100, 80);
        assertThat(run.cash("iso")).isZero();
        assertThat(run.cash("wallet")).isEqualTo(500);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(10, within(1e-12));
    }

    /** One ETH of 20 at a haircut of 30 % counts 14: {@code 14 + P − 100 = 0.05·P} at 90.526…. */
    @Test
    void aHaircutLowersEquityButNotWealth() {
        Scene scene = Scene.of(Contracts.BTC)
                .accept("ETH", 0.3)
                .account("a", Map.of("ETH", 1.0), position("BTC-PERP", 1, 100))
                .maker(100);
        double[] eth = {20, 20, 20};
        Run run = scene.run(Map.of("BTC", new double[] {100, 90.53, 90.52}, "ETH", eth));
        assertThat(run.quantity(1, "a", "BTC-PERP")).isEqualTo(1);
        assertThat(run.quantity("a", "BTC-PERP")).isZero();
        // the loss of 9.48 is paid by a sale of 0.474 ETH at its full price
        assertThat(run.balance("a", "ETH")).isCloseTo(1 - 9.48 / 20, within(1e-14));
        assertThat(run.cash("a")).isZero();
    }

    @Test
    void aDebtCarriesNoHaircutAndIsPaidWithCollateral() {
        Run run = Scene.of(Contracts.BTC)
                .accept("ETH", 0.5)
                .account("borrower", Map.of(Scene.QUOTE, -10.0, "ETH", 1.0))
                .maker(100)
                .run(Map.of("BTC", new double[] {100, 100, 100}, "ETH", new double[] {30, 20.01, 19.9}));
        assertThat(run.events(EventKind.CONVERSION)).hasSize(1);
        assertThat(run.cash("borrower")).isZero();
        assertThat(run.balance("borrower", "ETH")).isCloseTo(1 - 10 / 19.9, within(1e-14));
    }

    /** {@code MM = 2000·0.05 − 1000·(0.05 − 0.01) = 60}. */
    @Test
    void tiersApplyToTheNotionalThatFallsIntoThem() {
        MarginSchedule tiers = new MarginSchedule.Tiered(List.of(new MarginTier(0, 0.01), new MarginTier(1_000, 0.05)));
        Scene scene = Scene.of(Contracts.BTC)
                .margin(new MarginSchedule.Flat(0.1), tiers)
                .account("a", 60.1, position("BTC-PERP", 20, 100))
                .maker(100);
        assertThat(scene.run(100, 100).get(Measure.LIQUIDATIONS)).isZero();
        // 60.1 − 0.2 = 59.9 against 1999.8·0.05 − 40 = 59.99
        assertThat(scene.run(100, 99.99).get(Measure.LIQUIDATIONS)).isEqualTo(1);
    }

    @Test
    void thePenaltyIsSplitAsTheVenueSays() {
        Run run = linear(1).penalty(0.01, new FeeSplit(0.5, 0.3, 0.2)).run(100, 94);
        assertThat(run.get(Measure.PENALTIES)).isCloseTo(0.94, within(1e-14));
        assertThat(run.cash("a")).isCloseTo(4 - 0.94, within(1e-13));
        assertThat(run.fund(Scene.QUOTE)).isCloseTo(1e6 + 0.47, within(1e-9));
    }

    /** 1 % of 94 is 0.94, charged in quarters. */
    @ParameterizedTest
    @CsvSource({"FLOOR, 0.75", "CEILING, 1"})
    void aPenaltyIsChargedInWholeQuantaWhereTheVenueRoundsIt(Rounding rounding, double charged) {
        Scene scene = linear(1).penalty(0.01, FeeSplit.toFund());
        scene.rounding = new VenueRounding(0.25, 0, 0, Rounding.NONE, Rounding.NONE, rounding, Rounding.NONE);
        assertThat(scene.run(100, 94).only(EventKind.PENALTY).amount()).isEqualTo(charged);
    }

    @Test
    void aPenaltyGoesAsFarAsTheAccountsWealth() {
        Run run = linear(1).penalty(0.01, FeeSplit.toFund()).run(100, 90.25);
        assertThat(run.get(Measure.PENALTIES)).isCloseTo(0.25, within(1e-12));
        assertThat(run.cash("a")).isCloseTo(0, within(1e-12));
        assertThat(run.get(Measure.BAD_DEBT)).isZero();
    }

    /** At 94 equity 4 against 4.7: half is closed once. At 90.5 equity 0.5: after four halvings 0.0625 needs 0.2828. */
    @Test
    void aFractionIsClosedPerRoundUntilTheAccountIsHealthy() {
        Scene scene = linear(1).sizing(0.5, 0);
        assertThat(scene.run(100, 94).quantity("a", "BTC-PERP")).isEqualTo(0.5);
        Run run = scene.run(100, 90.5);
        assertThat(run.quantity("a", "BTC-PERP")).isEqualTo(0.0625);
        assertThat(run.get(Measure.LIQUIDATIONS)).isEqualTo(1);
        assertThat(run.events(EventKind.FILL)).hasSize(4);
        assertThat(run.cash("a")).isCloseTo(10 - 9.5 * 0.9375, within(1e-13));
    }

    @Test
    void aSmallPositionAndAWorthlessOneAreClosedWhole() {
        assertThat(linear(1).sizing(0.5, 94).run(100, 94).quantity("a", "BTC-PERP"))
                .isZero();
        Run worthless = linear(1).sizing(0.5, 0).run(100, 89);
        assertThat(worthless.events(EventKind.FILL)).hasSize(1);
        assertThat(worthless.get(Measure.ROUND_CAPS)).isZero();
        assertThat(worthless.get(Measure.BAD_DEBT)).isCloseTo(1, within(1e-12));
    }

    @Test
    void anOrderFillsWhenItsLatencyHasPassedAndPricesMoveMeanwhile() {
        assertThat(linear(1).latency(60).run(100, 94, 80).get(Measure.BAD_DEBT)).isCloseTo(10, within(1e-12));
        // half a step: the mid is half way between 94 and 80
        Run half = linear(1).latency(30).run(100, 94, 80);
        assertThat(half.only(EventKind.FILL).price()).isCloseTo(87, within(1e-12));
        assertThat(half.get(Measure.BAD_DEBT)).isCloseTo(3, within(1e-12));
        assertThat(linear(1)
                        .latency(120)
                        .run(100, 94, 80)
                        .events(EventKind.FILL)
                        .get(0)
                        .point())
                .isEqualTo(2);
    }

    @Test
    void anOrderIsWithdrawnWhenItsAccountHealsAndNobodyWasLiquidated() {
        Run run = linear(1).latency(120).run(100, 94, 96, 96, 96);
        assertThat(run.events(EventKind.LIQUIDATION_STARTED)).hasSize(1);
        assertThat(run.events(EventKind.LIQUIDATION_CANCELLED)).hasSize(1);
        assertThat(run.get(Measure.LIQUIDATIONS)).isZero();
        assertThat(run.get(Measure.LIQUIDATED_ACCOUNTS)).isZero();
        assertThat(run.quantity("a", "BTC-PERP")).isEqualTo(1);
    }

    @Test
    void capacityIsSpentOnTheLowestMarginRatioFirst() {
        Run run = Scene.of(Contracts.BTC)
                .account("better", 11, position("BTC-PERP", 1, 100))
                .account("worst", 9, position("BTC-PERP", 1, 100))
                .account("middle", 10, position("BTC-PERP", 1, 100))
                .maker(100)
                .rate(1 / 60.0)
                .run(100, 93, 93, 93, 93);
        assertThat(run.events(EventKind.CLOSED).stream().map(Run.Event::unit))
                .containsExactly("worst", "middle", "better");
        assertThat(run.events(EventKind.CLOSED).stream().map(Run.Event::point)).containsExactly(1, 2, 3);
    }

    @Test
    void equalAccountsAreDrawnNotTakenInTheirOrder() {
        Scene scene = Scene.of(Contracts.BTC)
                .account("a", 10, position("BTC-PERP", 1, 100))
                .account("b", 10, position("BTC-PERP", 1, 100))
                .maker(100)
                .rate(1 / 60.0);
        PathBuffer path = scene.path(Map.of("BTC", new double[] {100, 93}));
        RiskEngine engine = new RiskEngine(
                scene.rules(), scene.resolve(), scene.settings(), path.pointSeconds(), path.stepSeconds());
        TreeSet<Integer> first = new TreeSet<>();
        PathOutcome out = new PathOutcome(1);
        for (int id = 0; id < 20; id++) {
            engine.run(
                    path,
                    id,
                    out,
                    (kind, unit, subject, quantity, price, amount) -> {
                        if (kind == EventKind.CLOSED) {
                            first.add(unit);
                        }
                    },
                    PointMonitor.NONE);
            assertThat(out.get(Measure.LIQUIDATIONS)).isEqualTo(1);
        }
        assertThat(first).containsExactly(0, 1);
    }

    @Test
    void anAccountThatOwesMoreThanItHasAtTheEndIsALossThoughNobodyFilledItsOrder() {
        Run run = linear(1)
                .liquidation(new Sizing.Full(), 0, FeeSplit.toFund(), 1e9, Double.POSITIVE_INFINITY)
                .run(100, 80);
        assertThat(run.get(Measure.OPEN_ORDERS)).isEqualTo(1);
        assertThat(run.get(Measure.FUND_DRAW)).isCloseTo(10, within(1e-12));
    }
}
