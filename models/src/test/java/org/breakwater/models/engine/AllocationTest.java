package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.breakwater.models.market.PathBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A path allocates nothing, whatever happens on it: liquidations, deficits, deleveraging, socialised losses. */
class AllocationTest {

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
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int id = 0; id < 20; id++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            engine.run(path, id, out);
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            least = Math.min(least, after - before);
        }
        assertThat(out.get(Measure.LIQUIDATIONS)).isGreaterThan(50);
        assertThat(out.get(Measure.ADL_EVENTS)).isPositive();
        assertThat(least).isZero();
    }
}
