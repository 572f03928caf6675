package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.Arrays;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.junit.jupiter.api.Test;

/** What would have become of an account had it been left alone. */
class AvoidableLiquidationsTest {

    private static Scene scene() {
        Scene scene = Scene.of(Contracts.BTC)
                .account("a", 10, position("BTC-PERP", 1, 100))
                .maker(100);
        scene.stepSeconds = 600;
        return scene;
    }

    /** Ten-minute steps: 94 at the first, then a level until an hour later, then another for the rest. */
    private static double[] path(int steps, double meanwhile, double anHourLater) {
        double[] path = new double[steps + 1];
        Arrays.fill(path, anHourLater);
        Arrays.fill(path, 0, Math.min(path.length, 7), meanwhile);
        path[0] = 100;
        path[1] = 94;
        return path;
    }

    @Test
    void aPriceThatCameBackMakesItAvoidable() {
        Run run = scene().run(path(150, 92, 97));
        assertThat(run.get(Measure.OBSERVED_1H)).isEqualTo(100);
        assertThat(run.get(Measure.AVOIDABLE_1H)).isEqualTo(100);
        assertThat(run.get(Measure.OBSERVED_24H)).isEqualTo(100);
        assertThat(run.get(Measure.AVOIDABLE_24H)).isEqualTo(100);
    }

    @Test
    void anAccountThatWouldHaveFallenBelowZeroOnTheWayWasNot() {
        Run run = scene().run(path(150, 89, 97));
        assertThat(run.get(Measure.OBSERVED_1H)).isEqualTo(100);
        assertThat(run.get(Measure.AVOIDABLE_1H)).isZero();
        assertThat(run.get(Measure.OBSERVED_24H)).isEqualTo(100);
        assertThat(run.get(Measure.AVOIDABLE_24H)).isZero();
    }

    @Test
    void anAccountThatWouldStillBreachWasNot() {
        Run run = scene().run(path(150, 92, 93));
        assertThat(run.get(Measure.AVOIDABLE_1H)).isZero();
        assertThat(run.get(Measure.OBSERVED_1H)).isEqualTo(100);
    }

    @Test
    void aWindowThatOutlastsThePathIsNotObservedWhateverItsOutcome() {
        for (double meanwhile : new double[] {92, 89}) {
            Run run = scene().run(path(20, meanwhile, 97));
            assertThat(run.get(Measure.OBSERVED_1H)).isEqualTo(100);
            assertThat(run.get(Measure.OBSERVED_24H)).isZero();
            assertThat(scene().run(path(5, meanwhile, 97)).get(Measure.OBSERVED_1H))
                    .isZero();
        }
    }

    @Test
    void anOrderThatNeverFilledIsNoLiquidation() {
        Run run = scene().latency(600).run(path(150, 97, 97));
        assertThat(run.get(Measure.LIQUIDATIONS)).isZero();
        assertThat(run.get(Measure.OBSERVED_24H)).isZero();
    }

    /** Its own sale of 50 coins lowers the price by 2.35 % for good; without it the mid alone decides. */
    @Test
    void theLiquidationsOwnImpactIsTakenOffAgain() {
        LiquidityProfile lasting = new LiquidityProfile(new ImpactModel.Linear(2_000), 1, 30, 5, 0.6, 300, 1);
        Scene scene = Scene.of(Contracts.BTC)
                .account("a", 500, position("BTC-PERP", 50, 100))
                .maker(100)
                .impact(ImpactMode.FULL, "BTC", lasting);
        scene.stepSeconds = 600;
        Run run = scene.run(path(150, 92, 95));
        assertThat(run.last().traded()[0]).isCloseTo(95 * StrictMath.exp(-94 * 50 * 0.01 / 2_000), within(1e-9));
        assertThat(run.get(Measure.AVOIDABLE_1H)).isEqualTo(5_000);
        assertThat(run.get(Measure.AVOIDABLE_24H)).isEqualTo(5_000);
    }
}
