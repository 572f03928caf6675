package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.Map;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.OraclePolicy.WhenStale;
import org.junit.jupiter.api.Test;

/** What the venue sees of prices, and what it does when it sees nothing: solved by hand. */
class OracleAndMarkTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;

    /** 1 % per 1,000 of notional, everything temporary, recovering over hours. */
    private static LiquidityProfile thin(double permanentShare) {
        return new LiquidityProfile(new ImpactModel.Linear(1_000), permanentShare, 36_000, 5, 0.6, 300, 1);
    }

    private static Scene one() {
        return Scene.of(Contracts.BTC)
                .account("a", 10, position("BTC-PERP", 1, 100))
                .maker(100);
    }

    @Test
    void aDelayedIndexIsInterpolatedBetweenObservations() {
        Scene scene = one();
        scene.oracle = new OraclePolicy(90, FOREVER, 0, WhenStale.HALT);
        Run run = scene.run(100, 96, 95, 94);
        assertThat(run.moments().get(1).index()[0]).isCloseTo(100, within(1e-12));
        assertThat(run.moments().get(2).index()[0]).isCloseTo(98, within(1e-12));
        assertThat(run.moments().get(3).index()[0]).isCloseTo(95.5, within(1e-12));
        assertThat(run.get(Measure.LIQUIDATIONS))
                .as("the mid breached, the index did not")
                .isZero();
    }

    @Test
    void aDelayLetsTheAccountFallBelowZeroBeforeTheVenueSeesIt() {
        Scene scene = one();
        scene.oracle = new OraclePolicy(60, FOREVER, 0, WhenStale.HALT);
        Run run = scene.run(100, 80, 80);
        assertThat(run.only(EventKind.DEFICIT).point()).isEqualTo(2);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(10, within(1e-12));
    }

    @Test
    void whileTheIndexIsStaleLiquidationsWaitAndTheLossGoesOn() {
        Scene scene = one().latency(60);
        scene.oracle = new OraclePolicy(0, 45, 0, WhenStale.HALT);
        scene.touch = path -> path.unquoted(0, 2);
        Run run = scene.run(100, 94, 94, 80);
        assertThat(run.only(EventKind.FILL).point()).isEqualTo(3);
        assertThat(run.get(Measure.BAD_DEBT)).isCloseTo(10, within(1e-12));
    }

    @Test
    void collateralWithoutAPriceIsNotSold() {
        Scene scene = Scene.of(Contracts.BTC)
                .accept("ETH", 0)
                .account("a", Map.of("ETH", 1.0), position("BTC-PERP", 1, 100))
                .maker(100);
        scene.oracle = new OraclePolicy(0, 45, 0, WhenStale.HALT);
        scene.touch = path -> path.unquoted(1, 1);
        Run run = scene.run(Map.of("BTC", new double[] {100, 94, 93}, "ETH", new double[] {10, 10, 10}));
        assertThat(run.only(EventKind.LIQUIDATION_STARTED).point()).isEqualTo(1);
        assertThat(run.only(EventKind.FILL).point()).isEqualTo(2);
    }

    @Test
    void aVenueMayUseTheLastIndexAsIfItWereFresh() {
        Scene scene = one().latency(60);
        scene.oracle = new OraclePolicy(0, 45, 0, WhenStale.USE_LAST);
        scene.touch = path -> path.unquoted(0, 2);
        Run run = scene.run(100, 94, 94, 80);
        assertThat(run.only(EventKind.FILL).point()).isEqualTo(2);
        assertThat(run.get(Measure.BAD_DEBT)).isZero();
    }

    /** The sale of 94 moves the price by e^−0.00094; with the venue's own price as index the next account falls too. */
    @Test
    void aCascadeFeedsItselfAsFarAsTheIndexSeesTheVenuesOwnPrice() {
        Scene scene = Scene.of(Contracts.BTC)
                .account("first", 10, position("BTC-PERP", 1, 100))
                .account("second", 10.75, position("BTC-PERP", 1, 100))
                .maker(100)
                .impact(ImpactMode.FULL, "BTC", thin(0));
        assertThat(scene.run(100, 94, 94, 94).get(Measure.LIQUIDATIONS)).isEqualTo(1);
        scene.oracle = new OraclePolicy(0, FOREVER, 1, WhenStale.HALT);
        Run fed = scene.run(100, 94, 94, 94);
        assertThat(fed.get(Measure.LIQUIDATIONS)).isEqualTo(2);
        double recovered = StrictMath.pow(0.5, 60 / 36_000.0);
        assertThat(fed.moments().get(2).index()[0]).isCloseTo(94 * StrictMath.exp(-0.00094 * recovered), within(1e-9));
        assertThat(fed.get(Measure.AMPLIFICATION)).isGreaterThan(0);
    }

    @Test
    void theMarkFollowsTheTradedPriceWithinItsClamp() {
        Scene scene = one().account("big", 800, position("BTC-PERP", 50, 100)).impact(ImpactMode.FULL, "BTC", thin(0));
        scene.accounts.remove(1);
        scene.maker(100);
        scene.mark = new MarkPolicy(1, 0.01);
        // the big account sells 50 coins at 88: a displacement of 4.4 %, the mark may show 1 %
        Run run = scene.run(Map.of("BTC", new double[] {100, 88, 88}));
        assertThat(run.moments().get(2).traded()[0]).isLessThan(88 * 0.96);
        assertThat(run.moments().get(2).mark()[0]).isCloseTo(88 * 0.99, within(1e-9));
    }

    @Test
    void aLiquidationThatTheIndexAloneWouldNotHaveTriggeredIsCountedAsDrivenByTheMark() {
        Scene scene = Scene.of(Contracts.BTC)
                .account("big", 550, position("BTC-PERP", 50, 100))
                .account("next", 11.2, position("BTC-PERP", 1, 100))
                .maker(100)
                .impact(ImpactMode.FULL, "BTC", thin(0));
        assertThat(scene.run(100, 93.6, 93.6).get(Measure.LIQUIDATIONS)).isEqualTo(1);
        scene.mark = new MarkPolicy(1, 0.01);
        Run run = scene.run(100, 93.6, 93.6);
        assertThat(run.get(Measure.LIQUIDATIONS)).isEqualTo(2);
        double second = run.events(EventKind.FILL).get(1).amount();
        assertThat(run.get(Measure.MARK_DRIVEN)).isCloseTo(second, within(1e-12));
    }
}
