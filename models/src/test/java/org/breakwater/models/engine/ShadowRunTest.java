package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.market.PathBuffer;

/** An unlimited fund stands for the real one as long as nothing has turned on what the real one holds, whatever the rules. */
class ShadowRunTest {

    @Property(seed = "20251010", tries = 300)
    void aFundThatNeverDecidedCouldHaveBeenUnlimited(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int accounts,
            @ForAll @IntRange(min = 1, max = 12) int steps) {
        RandomScene drawn = new RandomScene(seed, accounts, steps);
        Scene scene = drawn.scene();
        PathBuffer path = scene.path(drawn.prices());
        scene.unlimitedFund = true;
        RiskEngine unlimited = engine(scene, path);
        Run shadow = Run.of(unlimited, path);
        if (!unlimited.fundWasShort()) {
            scene.unlimitedFund = false;
            Run real = Run.of(engine(scene, path), path);
            assertThat(real.events()).isEqualTo(shadow.events());
            for (Measure measure : Measure.values()) {
                assertThat(real.get(measure)).as(measure.name()).isEqualTo(shadow.get(measure));
            }
        }
    }

    private static RiskEngine engine(Scene scene, PathBuffer path) {
        return new RiskEngine(
                scene.rules(), scene.resolve(), scene.settings(), path.pointSeconds(), path.stepSeconds());
    }
}
