package org.breakwater.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.market.PathBuffer;
import org.junit.jupiter.api.Test;

/**
 * Where accounts are found by an index over boxes of prices, the indexed engine gives the bits of the reference engine: on long
 * paths, calm and wild, one after the other.
 */
class IndexedEngineTest {

    @Property(seed = "20251010", tries = 300)
    void bothModesGiveTheSameBits(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int accounts,
            @ForAll @IntRange(min = 1, max = 200) int steps) {
        agree(seed, accounts, steps);
    }

    @Tag("long")
    @Property(seed = "20251011", tries = 10_000)
    void andSoTheyDoInTenThousandScenes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int accounts,
            @ForAll @IntRange(min = 1, max = 100) int steps) {
        agree(seed, accounts, steps);
    }

    /** Three paths on one engine, the first and the last alike: as drawn, calmer, and with a jump beyond what the index covers. */
    private static void agree(long seed, int accounts, int steps) {
        RandomScene drawn = RandomScene.bounded(seed, accounts, steps);
        Scene scene = drawn.scene();
        PathBuffer path = scene.path(drawn.prices());
        RiskEngine reference = engine(scene, path, EngineMode.REFERENCE);
        RiskEngine indexed = engine(scene, path, EngineMode.INDEXED);
        agree(reference, indexed, path);
        Random random = new Random(seed);
        shrink(path, StrictMath.pow(0.1, random.nextInt(4)));
        agree(reference, indexed, path);
        jump(path, random);
        agree(reference, indexed, path);
        agree(engine(scene, path, EngineMode.REFERENCE), indexed, path);
    }

    private static void agree(RiskEngine reference, RiskEngine indexed, PathBuffer path) {
        Run expected = Run.of(reference, path);
        Run actual = Run.of(indexed, path);
        assertThat(actual.events()).isEqualTo(expected.events());
        for (Measure measure : Measure.values()) {
            assertThat(actual.get(measure)).as(measure.name()).isEqualTo(expected.get(measure));
        }
        int last = expected.moments().size() - 1;
        assertThat(actual.moments().get(last).balance())
                .containsExactly(expected.moments().get(last).balance());
        assertThat(actual.moments().get(last).quantity())
                .containsExactly(expected.moments().get(last).quantity());
    }

    private static RiskEngine engine(Scene scene, PathBuffer path, EngineMode mode) {
        return new RiskEngine(
                scene.rules(),
                scene.resolve(),
                scene.settings().withMode(mode),
                path.pointSeconds(),
                path.stepSeconds());
    }

    private static void shrink(PathBuffer path, double share) {
        for (int a = 0; a < path.assets(); a++) {
            double[] prices = path.prices(a);
            for (int k = 1; k < prices.length; k++) {
                prices[k] = prices[0] + (prices[k] - prices[0]) * share;
            }
        }
    }

    private static void jump(PathBuffer path, Random random) {
        double[] prices = path.prices(random.nextInt(path.assets()));
        double factor = random.nextBoolean() ? 0.3 : 3;
        for (int k = 1 + random.nextInt(path.points()); k < prices.length; k++) {
            prices[k] *= factor;
        }
    }

    @Test
    void aLargeBookGivesTheSameBitsOnThePathsOfTheBenchmark() {
        Scene scene = EngineBenchmark.scene(2_000, 1);
        scene.pointsPerStep = 1;
        PathBuffer path = new PathBuffer(3, 400, 1, scene.stepSeconds);
        RiskEngine reference = engine(scene, path, EngineMode.REFERENCE);
        RiskEngine indexed = engine(scene, path, EngineMode.INDEXED);
        for (int id = 0; id < 4; id++) {
            EngineBenchmark.fill(path, id, 1 + id);
            agree(reference, indexed, path);
        }
    }
}
