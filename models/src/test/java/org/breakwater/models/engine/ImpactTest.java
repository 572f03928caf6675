package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.Random;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.ImpactModel;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.oracle.OraclePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth, its limits and its recovery, as the engine meets them. */
class ImpactTest {

    private static Scene big(LiquidityProfile profile) {
        return Scene.of(Contracts.BTC)
                .account("a", 620, position("BTC-PERP", 100, 100))
                .maker(100)
                .impact(ImpactMode.FULL, "BTC", profile);
    }

    private static LiquidityProfile profile(double permanentShare, double halfLife, double most) {
        return new LiquidityProfile(new ImpactModel.Linear(4_000), permanentShare, halfLife, most, 0.6, 300, 1);
    }

    /** 9,400 at 1 % per 4,000: 2.35 %, of which 40 % stay and the rest halves every 30 seconds. */
    @Test
    void aFillPaysTheMeanDisplacementAndLeavesItsTemporaryPartToDecay() {
        Run run = big(profile(0.4, 30, 5)).run(100, 94, 94, 94);
        double moved = 9_400 * 0.01 / 4_000;
        assertThat(run.only(EventKind.FILL).price()).isCloseTo(94 * Scene.sold(moved), within(1e-12));
        assertThat(run.moments().get(1).traded()[0]).isCloseTo(94 * StrictMath.exp(-moved), within(1e-12));
        double later = moved * (0.4 + 0.6 * 0.25);
        assertThat(run.moments().get(2).traded()[0]).isCloseTo(94 * StrictMath.exp(-later), within(1e-12));
        assertThat(run.moments().get(3).traded()[0])
                .isCloseTo(94 * StrictMath.exp(-moved * (0.4 + 0.6 / 16)), within(1e-12));
    }

    /** At most 1 % of temporary displacement: 4,000 at once; half of that again every half-life, in ticks of a fifteenth of it. */
    @Test
    void theMarketTakesNoMoreThanItsDepthAndTheOrderStaysOpenMeanwhile() {
        Run run = big(profile(0, 60, 0.01)).run(100, 94, 94, 94, 94, 94);
        assertThat(run.events(EventKind.FILL).get(0).quantity() * 94).isCloseTo(4_000, within(1e-6));
        double[] sold = new double[6];
        run.events(EventKind.FILL).forEach(fill -> sold[fill.point()] += fill.quantity());
        double perTick = 4_000 * (1 - StrictMath.pow(0.5, 1 / 15.0));
        // fifteen ticks a minute, each takes what has recovered, at a price that is a little lower
        assertThat(sold[2] * 93.5).isCloseTo(15 * perTick, within(50.0));
        assertThat(run.quantity("a", "BTC-PERP")).isZero();
        assertThat(run.get(Measure.ROUND_CAPS)).isZero();
        assertThat(run.last().traded()[0]).isBetween(93.0, 94.0);
    }

    @Test
    void residualImpactPaysForDepthButLeavesNothingThatLasts() {
        Scene scene = big(profile(0.4, 30, 5));
        scene.impact = ImpactMode.RESIDUAL;
        Run run = scene.run(100, 94, 94);
        double moved = 9_400 * 0.01 / 4_000;
        assertThat(run.only(EventKind.FILL).price()).isCloseTo(94 * Scene.sold(moved), within(1e-12));
        assertThat(run.moments().get(1).traded()[0]).isCloseTo(94 * StrictMath.exp(-0.6 * moved), within(1e-12));
    }

    /** −6 % in a minute: variance 0.0036·525,600 per year, of which 12.9 % enter a half-life of 300 s. */
    @Test
    void depthFallsWithTheCrashItselfAndRecoversInSeconds() {
        LiquidityProfile profile = new LiquidityProfile(new ImpactModel.Linear(4_000), 0, 30, 5, 0.6, 30, 0.02);
        Run run = big(profile).run(100, 94, 94, 94, 94, 94, 94, 94, 94, 94, 94, 94);
        double kept = 0.25;
        double variance = kept * 0.36 + (1 - kept) * 0.0036 * 525_600;
        double depth = 0.6 / Math.sqrt(variance);
        assertThat(run.moments().get(1).depth()[0]).isCloseTo(Math.max(0.02, depth), within(1e-12));
        assertThat(run.moments().get(2).depth()[0]).isCloseTo(0.6 / Math.sqrt(variance * kept), within(1e-12));
        assertThat(run.moments().get(8).depth()[0]).isEqualTo(1);
        double moved = 9_400 * 0.01 / (4_000 * Math.max(0.02, depth));
        assertThat(run.events(EventKind.FILL).get(0).price()).isCloseTo(94 * Scene.sold(moved), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void moreImpactCostsTheFundMore(long seed) {
        double[] demand = new double[3];
        for (ImpactMode mode : ImpactMode.values()) {
            Scene scene = crowd(seed);
            scene.impact = mode;
            scene.unlimitedFund = true;
            Run run = scene.run(100, 97, 94, 92, 93, 91, 92, 92, 92);
            demand[mode.ordinal()] = run.get(Measure.FUND_DRAW);
        }
        assertThat(demand[0]).isLessThanOrEqualTo(demand[1]);
        assertThat(demand[1]).isLessThanOrEqualTo(demand[2]).isPositive();
    }

    static LiquidityProfile crowdDepth(double floor) {
        return new LiquidityProfile(new ImpactModel.Linear(8_000), 0.3, 30, 0.05, 0.6, 300, floor);
    }

    /** Longs of 4x to 40x in a market whose index sees the venue's own price. */
    static Scene crowd(long seed) {
        Random random = new Random(seed);
        Scene scene = Scene.of(Contracts.BTC);
        for (int k = 0; k < 120; k++) {
            double quantity = 1 + 20 * random.nextDouble();
            double leverage = 4 + 36 * random.nextDouble() * random.nextDouble();
            scene.account("a" + k, quantity * 100 / leverage, position("BTC-PERP", quantity, 100));
        }
        scene.margin(0.02, 0.01).maker(100);
        scene.oracle = new OraclePolicy(0, Double.POSITIVE_INFINITY, 0.5, OraclePolicy.WhenStale.HALT);
        return scene.impact(ImpactMode.FULL, "BTC", crowdDepth(0.1));
    }
}
