package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.engine.Scene.position;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule.Flat;
import org.breakwater.models.margin.schedule.MarginSchedule.Sum;
import org.breakwater.models.margin.schedule.MarginSchedule.VolatilityBuffer;
import org.junit.jupiter.api.Test;

/** The volatility add-on of maintenance margin: solved by hand. */
class VolatilityBufferTest {

    private static final double PER_YEAR = 365.0 * 86_400;

    /** Three deviations of ten minutes, half-life of a minute, between 0.5 % and 40 %. */
    private static VolatilityBuffer buffer(double lagSeconds) {
        return new VolatilityBuffer(3, 600, 60, lagSeconds, 0.005, 0.4);
    }

    private static double rate(double variance) {
        return Math.min(0.4, Math.max(0.005, 3 * Math.sqrt(variance) * Math.sqrt(600 / PER_YEAR)));
    }

    private static Scene scene(double lagSeconds) {
        Scene scene = Scene.of(Contracts.BTC)
                .margin(new Flat(0.1), new Sum(List.of(new Flat(0.05), buffer(lagSeconds))))
                .account("a", 60, position("BTC-PERP", 1, 100))
                .maker(100);
        scene.liquidity.put("BTC", LiquidityProfile.assumed(1e9, 0.6));
        return scene;
    }

    private static List<Double> rates(Scene scene, double... prices) {
        List<Double> rates = new ArrayList<>();
        RiskEngine engine = new RiskEngine(
                scene.rules(),
                scene.resolve(),
                scene.settings(),
                scene.stepSeconds / scene.pointsPerStep,
                scene.stepSeconds);
        engine.run(
                scene.path(Map.of("BTC", prices)),
                0,
                new PathOutcome(1),
                EventSink.NONE,
                (point, market, venue) -> rates.add(venue.bufferRate[0]));
        return rates;
    }

    /** A minute of −2 %: half of the old variance and half of 0.0004 a minute from the next minute on. */
    @Test
    void theAddOnFollowsVolatilityButNeverItsOwnShock() {
        double shocked = 0.5 * 0.36 + 0.5 * 0.0004 * PER_YEAR / 60;
        List<Double> rates = rates(scene(0), 100, 98, 98, 98);
        assertThat(rates.get(0)).isCloseTo(rate(0.36), within(1e-15));
        assertThat(rates.get(1)).isCloseTo(rate(0.36), within(1e-15));
        assertThat(rates.get(2)).isCloseTo(rate(shocked), within(1e-15));
        assertThat(rates.get(3)).isCloseTo(rate(0.5 * shocked), within(1e-15));
    }

    @Test
    void aLagMakesItLater() {
        double shocked = 0.5 * 0.36 + 0.5 * 0.0004 * PER_YEAR / 60;
        List<Double> rates = rates(scene(120), 100, 98, 98, 98, 98);
        assertThat(rates.get(3)).isCloseTo(rate(0.36), within(1e-15));
        assertThat(rates.get(4)).isCloseTo(rate(shocked), within(1e-15));
    }

    @Test
    void itStandsStillWithinAStepAndStaysBetweenFloorAndCap() {
        Scene scene = scene(0);
        scene.pointsPerStep = 3;
        List<Double> rates = rates(scene, 100, 90, 60, 40, 40, 40, 40);
        assertThat(rates.subList(1, 4)).containsOnly(rates.get(0));
        assertThat(rates.subList(4, 7)).containsOnly(0.4);
        double[] calm = new double[31];
        Arrays.fill(calm, 100);
        assertThat(rates(scene(0), calm).get(30)).isEqualTo(0.005);
    }

    @Test
    void itRaisesMaintenanceAndInitialMarginAlikeSoThatItsCostShows() {
        Run with = scene(0).run(100, 100);
        Scene plain = scene(0).margin(0.1, 0.05);
        Run without = plain.run(100, 100);
        assertThat(with.get(Measure.MARGIN_PER_NOTIONAL) - without.get(Measure.MARGIN_PER_NOTIONAL))
                .isCloseTo(rate(0.36), within(1e-12));
    }

    /** Equity 60 − 44 = 16 of a notional of 56 covers 5 %; with an add-on of 40 % it does not. */
    @Test
    void itLiquidatesWhoDoesNotCoverIt() {
        Run run = scene(0).run(100, 56, 56);
        assertThat(run.get(Measure.LIQUIDATIONS)).isEqualTo(1);
        assertThat(run.quantity(1, "a", "BTC-PERP")).isEqualTo(1);
        assertThat(run.quantity(2, "a", "BTC-PERP")).isZero();
    }

    @Test
    void initialMarginMayNotCarryAnotherBuffer() {
        assertThatThrownBy(() -> new ContractRules(new Sum(List.of(new Flat(0.1), buffer(60))), new Flat(0.05)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("volatility buffer of maintenance or none");
    }
}
