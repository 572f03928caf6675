package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.breakwater.models.liquidation.inventory.DeltaHedge;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.inventory.Inheritance.Holder;
import org.breakwater.models.liquidation.inventory.Inheritance.Scope;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.market.PathBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A path allocates nothing, whatever happens on it: liquidations, deficits, deleveraging, socialised losses. */
class AllocationTest {

    private static final long DAY_MILLIS = 86_400_000;

    @ParameterizedTest
    @EnumSource(EngineMode.class)
    void aPathAllocatesNothing(EngineMode mode) {
        Scene scene = EngineBenchmark.scene(400, 5).fund(1_000);
        PathBuffer path = new PathBuffer(3, 120, scene.pointsPerStep, scene.stepSeconds);
        EngineBenchmark.fill(path, 3, 12);
        for (int k = 1; k <= path.points(); k += 60) {
            path.funding(0, k, 1e-4);
        }
        EngineSettings settings = scene.settings().withAudit(false).withMode(mode);
        RiskEngine engine =
                new RiskEngine(scene.rules(), scene.resolve(), settings, path.pointSeconds(), path.stepSeconds());
        PathOutcome out = new PathOutcome(24);
        long least = leastAllocated(engine, path, out, 20);
        assertThat(out.get(Measure.LIQUIDATIONS)).isGreaterThan(50);
        assertThat(out.get(Measure.ADL_EVENTS)).isPositive();
        assertThat(least).isZero();
    }

    /** Options under a rule and under a grid, with volatility that moves by itself, an expiry, inherited positions and their hedges. */
    @ParameterizedTest
    @MethodSource("optionMargins")
    void aPathWithOptionsAllocatesNothing(String name, JointMarginRule margin, EngineMode mode) {
        Scene scene = PortfolioBenchmark.scene(40, 8, 12_000);
        scene.joint = margin;
        scene.inheritance = new Inheritance(Holder.FUND, Scope.OPTIONS, new DeltaHedge(1_000, 60, 0.0005));
        scene.impact(ImpactMode.FULL, "BTC", LiquidityProfile.assumed(2e7, 0.6)).fund(1e6);
        PathBuffer path = new PathBuffer(1, 120, 1, 60);
        path.clear(7 * DAY_MILLIS - 3_600_000);
        for (int k = 0; k <= path.points(); k++) {
            double fallen = Math.min(1, k / 40.0);
            path.prices(0)[k] = 60_000 * (1 - 0.2 * fallen);
            path.volatilityFactor(0, k, 1 + fallen);
        }
        EngineSettings settings = scene.settings().withAudit(false).withMode(mode);
        RiskEngine engine =
                new RiskEngine(scene.rules(), scene.resolve(), settings, path.pointSeconds(), path.stepSeconds());
        PathOutcome out = new PathOutcome(24);
        long least = leastAllocated(engine, path, out, 8);
        assertThat(out.get(Measure.LIQUIDATIONS)).isGreaterThan(10);
        assertThat(out.get(Measure.INHERITED_NOTIONAL)).isPositive();
        assertThat(out.get(Measure.HEDGE_COST)).isPositive();
        assertThat(least).as(name).isZero();
    }

    static Stream<Arguments> optionMargins() {
        return Stream.of(EngineMode.values())
                .flatMap(mode -> Stream.of(
                        Arguments.of("by rule", OptionRules.offset(), mode),
                        Arguments.of("by grid", OptionRules.portfolio(), mode)));
    }

    private static long leastAllocated(RiskEngine engine, PathBuffer path, PathOutcome out, int runs) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int id = 0; id < runs; id++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            engine.run(path, id, out);
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            least = Math.min(least, after - before);
        }
        return least;
    }
}
