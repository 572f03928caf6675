package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.market.PathBuffer;

/** The indexed engine gives the bits of the reference engine: every event, every measure. */
class EngineModeTest {

    @Property(seed = "20251010", tries = 400)
    void bothModesGiveTheSameBits(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int accounts,
            @ForAll @IntRange(min = 1, max = 40) int steps,
            @ForAll @IntRange(min = 0, max = 3) int calm) {
        RandomScene drawn = new RandomScene(seed, accounts, steps);
        Scene scene = drawn.scene();
        requireSameBits(scene, Calm.towardsTheStart(scene.path(drawn.prices()), calm));
    }

    @Property(seed = "20251011", tries = 100)
    void bothModesGiveTheSameBitsWithBooksOfOptions(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int accounts,
            @ForAll @IntRange(min = 1, max = 40) int steps,
            @ForAll @IntRange(min = 0, max = 4) int calm) {
        RandomScene drawn = RandomScene.withOptions(seed, accounts, steps);
        Scene scene = drawn.scene();
        requireSameBits(scene, Calm.towardsTheStart(scene.path(drawn.prices()), calm));
    }

    private static void requireSameBits(Scene scene, PathBuffer path) {
        Run reference = run(scene, path, EngineMode.REFERENCE);
        Run indexed = run(scene, path, EngineMode.INDEXED);
        assertThat(indexed.events()).isEqualTo(reference.events());
        for (Measure measure : Measure.values()) {
            assertThat(indexed.out().get(measure))
                    .as(measure.name())
                    .isEqualTo(reference.out().get(measure));
        }
        assertThat(indexed.out().fundValue).containsExactly(reference.out().fundValue);
        assertThat(last(indexed).balance()).containsExactly(last(reference).balance());
        assertThat(last(indexed).quantity()).containsExactly(last(reference).quantity());
    }

    private static Run run(Scene scene, PathBuffer path, EngineMode mode) {
        return Run.of(
                new RiskEngine(
                        scene.rules(),
                        scene.resolve(),
                        scene.settings().withMode(mode),
                        path.pointSeconds(),
                        path.stepSeconds()),
                path);
    }

    private static Run.Moment last(Run run) {
        List<Run.Moment> moments = run.moments();
        return moments.get(moments.size() - 1);
    }
}
