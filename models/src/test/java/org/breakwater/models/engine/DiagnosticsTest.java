package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.breakwater.models.market.PathBuffer;
import org.junit.jupiter.api.Test;

/** Paths on which the book is not diagnosed give the same bits in everything else. */
class DiagnosticsTest {

    private static final Set<Measure> DIAGNOSES = EnumSet.of(
            Measure.LOWEST_COLLATERAL_RATIO,
            Measure.NEAR_LIQUIDATION,
            Measure.AVOIDABLE_1H,
            Measure.OBSERVED_1H,
            Measure.AVOIDABLE_24H,
            Measure.OBSERVED_24H);

    private final Scene scene = EngineBenchmark.scene(300, 1);

    private PathOutcome run(int every, long path) {
        PathBuffer prices = new PathBuffer(3, 300, 1, 60);
        EngineBenchmark.fill(prices, 5, 4);
        EngineSettings settings = scene.settings().withDiagnosticsEvery(every);
        RiskEngine engine =
                new RiskEngine(scene.rules(), scene.resolve(), settings, prices.pointSeconds(), prices.stepSeconds());
        PathOutcome out = new PathOutcome(5);
        engine.run(prices, path, out);
        return out;
    }

    @Test
    void everythingElseHasTheSameBits() {
        PathOutcome all = run(1, 3);
        PathOutcome none = run(0, 3);
        assertThat(all.get(Measure.LIQUIDATIONS)).isPositive();
        assertThat(all.get(Measure.OBSERVED_1H)).isPositive();
        for (Measure measure : Measure.values()) {
            if (!DIAGNOSES.contains(measure)) {
                assertThat(none.get(measure)).as(measure.name()).isEqualTo(all.get(measure));
            }
        }
        assertThat(none.get(Measure.OBSERVED_1H)).isZero();
        assertThat(none.hourlyMarginCall).containsOnly(0);
    }

    @Test
    void everySoManyPathsFromTheFirstOn() {
        assertThat(run(4, 8).diagnosed()).isTrue();
        assertThat(run(4, 9).diagnosed()).isFalse();
        assertThat(run(4, 0).diagnosed()).isTrue();
        assertThat(run(0, 0).diagnosed()).isFalse();
    }
}
