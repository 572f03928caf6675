package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.market.PathBuffer;

/** An engine remembers nothing of its former paths, and a shadow run that met no limit is the real run. */
class EngineReuseTest {

    @Property(seed = "1", tries = 200)
    void aPathGivesTheSameBitsOnAnEngineThatHasRunOthers(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int accounts) {
        RandomScene drawn = new RandomScene(seed, accounts, 5);
        Scene scene = drawn.scene();
        PathBuffer path = scene.path(drawn.prices());
        RiskEngine used = engine(scene, path, scene.unlimitedFund);
        double[] first = measures(used, path, 1);
        path.prices(0)[2] *= 0.3;
        measures(used, path, 2);
        path.prices(0)[2] = drawn.prices().get(scene.assets().get(0))[2];
        PathBuffer again = new RandomScene(seed, accounts, 5).scene().path(drawn.prices());
        assertThat(measures(used, again, 1)).isEqualTo(measures(engine(scene, again, scene.unlimitedFund), again, 1));
        assertThat(first).hasSize(Measure.COUNT);
    }

    @Property(seed = "2", tries = 400)
    void whereNoPaymentMetALimitTheUnlimitedFundGivesTheSameBits(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int accounts) {
        RandomScene drawn = new RandomScene(seed, accounts, 5);
        Scene scene = drawn.scene();
        PathBuffer path = scene.path(drawn.prices());
        RiskEngine shadow = engine(scene, path, true);
        double[] unlimited = measures(shadow, path, 1);
        if (!shadow.fundWasShort()) {
            assertThat(measures(engine(scene, path, false), path, 1)).isEqualTo(unlimited);
        }
    }

    private static RiskEngine engine(Scene scene, PathBuffer path, boolean unlimitedFund) {
        EngineSettings settings = scene.settings().withUnlimitedFund(unlimitedFund);
        return new RiskEngine(scene.rules(), scene.resolve(), settings, path.pointSeconds(), path.stepSeconds());
    }

    private static double[] measures(RiskEngine engine, PathBuffer path, long id) {
        PathOutcome out = new PathOutcome(2);
        engine.run(path, id, out);
        double[] measures = new double[Measure.COUNT];
        for (Measure measure : Measure.values()) {
            measures[measure.ordinal()] = out.get(measure);
        }
        return measures;
    }
}
