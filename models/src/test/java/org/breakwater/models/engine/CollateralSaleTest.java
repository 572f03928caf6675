package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidation.seizure.BonusSeizure;
import org.breakwater.models.liquidation.seizure.DiscountedSale;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.rounding.Steps;
import org.junit.jupiter.api.Test;

/** Collateral of a closed account: solvency is judged on what its sale brings. */
class CollateralSaleTest {

    private static Scene coinMargined(double coins) {
        return Scene.of(Contracts.BTC)
                .accept("BTC", 0)
                .account("a", Map.of("BTC", coins), position("BTC-PERP", 1, 100))
                .maker(100);
    }

    /** At 85: 0.2·85 − 15 = 2 against 4.25; 15/85 coins are sold. */
    @Test
    void coinsAreSoldForTheLossAndTheRestIsKept() {
        Run run = coinMargined(0.2).run(100, 85);
        assertThat(run.cash("a")).isCloseTo(0, within(1e-14));
        assertThat(run.balance("a", "BTC")).isCloseTo(0.2 - 15 / 85.0, within(1e-15));
        assertThat(run.only(EventKind.CONVERSION).price()).isEqualTo(85);
        assertThat(run.get(Measure.BAD_DEBT)).isZero();
    }

    /**
     * The wrong way: the sale of the position lowers the coin that is its collateral. 85 of notional displaces 85·d, the
     * position fills at the mean of 85·e^(−x) on the way and the coins start at 85·e^(−85·d).
     */
    @Test
    void sellingThePositionLowersTheCollateralThatMustPayForIt() {
        double perUnit = 0.01 / 60;
        LiquidityProfile depth = new LiquidityProfile(new ImpactModel.Linear(60), 1, 30, 5, 0.6, 300, 1);
        Run run = coinMargined(0.2).impact(ImpactMode.FULL, "BTC", depth).run(100, 85);
        double fill = 85 * Scene.sold(85 * perUnit);
        assertThat(run.only(EventKind.FILL).price()).isCloseTo(fill, within(1e-12));
        Run.Event first = run.events(EventKind.CONVERSION).get(0);
        double traded = 85 * StrictMath.exp(-85 * perUnit);
        double notional = Math.min(100 - fill, 0.2 * traded);
        assertThat(first.price()).isCloseTo(traded * Scene.sold(notional * perUnit), within(1e-12));
        double proceeds = run.events(EventKind.CONVERSION).stream()
                .mapToDouble(Run.Event::amount)
                .reduce(0, Double::sum);
        assertThat(proceeds).isCloseTo(100 - fill, within(1e-9));
        assertThat(run.balance("a", "BTC")).isLessThan(0.2 - 15 / 85.0);
    }

    /** An account that is solvent at the index owes after the sale: 0.2 coins bring less than what it lost. */
    @Test
    void anAccountThatIsSolventAtTheIndexCanStillFailOnItsProceeds() {
        LiquidityProfile depth = new LiquidityProfile(new ImpactModel.Linear(20), 1, 30, 5, 0.6, 300, 1);
        Run run = coinMargined(0.2).impact(ImpactMode.FULL, "BTC", depth).run(100, 85);
        assertThat(run.get(Measure.BAD_DEBT)).isPositive();
        assertThat(run.balance("a", "BTC")).isZero();
        assertThat(run.cash("a")).isZero();
    }

    @Test
    void collateralIsSoldInTheOrderOfTheVenueCashFirst() {
        Map<String, Double> held = new LinkedHashMap<>();
        held.put("ETH", 1.0);
        held.put(Scene.QUOTE, 4.0);
        held.put("SOL", 2.0);
        Run run = Scene.of(Contracts.BTC)
                .accept("SOL", 0)
                .accept("ETH", 0)
                .account("a", held, position("BTC-PERP", 1, 100))
                .maker(100)
                .run(Map.of("BTC", new double[] {100, 90}, "SOL", new double[] {1, 1}, "ETH", new double[] {8, 8}));
        assertThat(run.cash("a")).isCloseTo(0, within(1e-12));
        assertThat(run.balance("a", "SOL")).isZero();
        // 10 lost, 4 in cash, 2 for the SOL: half an ETH
        assertThat(run.balance("a", "ETH")).isCloseTo(0.5, within(1e-12));
        List<Run.Event> sales = run.events(EventKind.CONVERSION);
        assertThat(sales).hasSize(2);
    }

    /** An inverse loss of 0.25 coins, none held, 100 in cash: 0.25 coins are bought at 80. */
    @Test
    void aDebtInCoinsIsBoughtBackWithCash() {
        Run run = Scene.of(Contracts.BTC_COIN)
                .account("a", 21, position("BTC-USD", 100, 100))
                .maker(Map.of(Scene.QUOTE, 1e9), 100)
                .run(100, 80);
        assertThat(run.balance("a", "BTC")).isZero();
        assertThat(run.cash("a")).isCloseTo(1, within(1e-12));
        assertThat(run.get(Measure.BAD_DEBT)).isZero();
    }

    @Test
    void aDebtInCoinsIsPaidThroughDepthToTheLastCoinWhileCollateralLasts() {
        LiquidityProfile depth = new LiquidityProfile(new ImpactModel.Linear(10), 0.5, 30, 5, 0.6, 300, 1);
        Run run = Scene.of(Contracts.BTC_COIN)
                .accept("ETH", 0)
                .account("a", Map.of("ETH", 100.0), position("BTC-USD", 100, 100))
                .maker(Map.of(Scene.QUOTE, 1e9), 100)
                .impact(ImpactMode.FULL, "BTC", depth)
                .run(Map.of("BTC", new double[] {100, 15}, "ETH", new double[] {6.7, 6.7}));
        assertThat(run.balance("a", "BTC")).isZero();
        assertThat(run.balance("a", "ETH")).isPositive();
        assertThat(run.get(Measure.BAD_DEBT)).isZero();
    }

    /** The passes end where what is left is the rounding of what was bought: nobody trades 10⁻²⁰ of a coin. */
    @Test
    void aDebtWithinItsRoundingIsNotTradedFor() {
        LiquidityProfile depth = new LiquidityProfile(new ImpactModel.Linear(10), 0.5, 30, 5, 0.6, 300, 1);
        Run run = Scene.of(Contracts.BTC_COIN)
                .accept("ETH", 0.9)
                .account("a", Map.of("ETH", 100.0), position("BTC-USD", 100, 100))
                .maker(Map.of(Scene.QUOTE, 1e9), 100)
                .impact(ImpactMode.FULL, "BTC", depth)
                .run(Map.of("BTC", new double[] {100, 15}, "ETH", new double[] {6.7, 6.7}));
        assertThat(run.events(EventKind.CONVERSION))
                .isNotEmpty()
                .allSatisfy(trade -> assertThat(trade.amount()).isGreaterThan(1e-13 * 100));
        assertThat(run.balance("a", "BTC")).isZero();
    }

    /** A loss of 15 at 85, paid with coins that are worth a tenth more: 15·1.1/85 of them. */
    @Test
    void collateralIsSeizedWithABonusWhereTheVenueGrantsOne() {
        Scene scene = coinMargined(0.2);
        scene.liquidation = scene.liquidation.withCollateral(new BonusSeizure(1.1, 0));
        Run run = scene.run(100, 85);
        assertThat(run.cash("a")).isCloseTo(0, within(1e-12));
        assertThat(run.balance("a", "BTC")).isCloseTo(0.2 - 15 * 1.1 / 85, within(1e-12));
        assertThat(run.only(EventKind.CONVERSION).price()).isCloseTo(85 / 1.1, within(1e-12));
    }

    /** The same at a tenth less and 3 % of what is repaid to the fund: 15/0.97 is repaid. */
    @Test
    void collateralIsSoldAtADiscountAndTheFundTakesItsFee() {
        Scene scene = coinMargined(0.22).fund(0);
        scene.liquidation = scene.liquidation.withCollateral(new DiscountedSale(0.1, 0.03, 1, 0, Steps.none()));
        Run run = scene.run(100, 85);
        assertThat(run.cash("a")).isCloseTo(0, within(1e-12));
        assertThat(run.balance("a", "BTC")).isCloseTo(0.22 - 15 / 0.97 / (85 * 0.9), within(1e-12));
        assertThat(run.get(Measure.FUND_END)).isCloseTo(15 / 0.97 * 0.03, within(1e-12));
    }
}
