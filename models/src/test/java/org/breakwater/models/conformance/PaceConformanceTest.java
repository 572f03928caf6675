package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breakwater.models.conformance.Forms.between;
import static org.breakwater.models.conformance.Forms.scale;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.breakwater.models.liquidation.sizing.RateWindow;
import org.breakwater.models.liquidation.sizing.TimePace;
import org.breakwater.models.liquidation.sizing.WindowUse;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** What limits over time must keep, whatever the moments at which they are asked. */
class PaceConformanceTest {

    private static final int WINDOWS = 5;

    /** Demand never ends: each window is used up as soon as it opens, and moments between change nothing. */
    @Property(seed = "431", tries = 200)
    void whatAWindowTakesDoesNotHangOnTheStep(
            @ForAll long seed, @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = WINDOWS) Double> moments) {
        Random random = new Random(seed);
        RateWindow window = new RateWindow(scale(random, 0.01, 1e6), random.nextInt(3_600) + 1, 0);
        TreeSet<Double> times = new TreeSet<>();
        moments.forEach(moment -> times.add(moment * window.windowSeconds()));
        for (int k = 0; k <= WINDOWS; k++) {
            times.add(k * window.windowSeconds());
        }
        WindowUse use = new WindowUse();
        double taken = 0;
        for (double time : times) {
            taken += window.take(use, time, Double.MAX_VALUE, 0);
        }
        assertThat(taken).isCloseTo((WINDOWS + 1) * window.capacity(), within(1e-12 * taken));
    }

    /** Never more than the capacity in a window; with a low premium one more capacity for each moment in it. */
    @Property(seed = "432", tries = 200)
    void noWindowTakesMoreThanItsCapacity(
            @ForAll long seed, @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0.01, max = 1) Double> waits) {
        Random random = new Random(seed);
        RateWindow window = new RateWindow(100, 2, 0.05);
        WindowUse use = new WindowUse();
        double[] times = new double[waits.size()];
        double[] taken = new double[waits.size()];
        double now = 0;
        for (int k = 0; k < times.length; k++) {
            now += waits.get(k);
            times[k] = now;
            double wanted = between(random, 0, 150);
            taken[k] = window.take(use, now, wanted, 0.05);
            assertThat(taken[k]).isBetween(0.0, wanted);
            double sum = 0;
            for (int j = 0; j <= k; j++) {
                sum += times[j] > now - 2 ? taken[j] : 0;
            }
            assertThat(sum).isLessThanOrEqualTo(100 * (1 + 1e-12));
        }
        double more = window.take(use, now + 0.5, 1_000, 0.01);
        assertThat(more).as("a premium below the limit").isBetween(0.0, 100.0);
    }

    /** Whoever works off what is allowed at each moment has, at the last, worked off its share of all there was. */
    @Property(seed = "433", tries = 200)
    void whatAPaceFreesDoesNotHangOnTheStep(
            @ForAll long seed, @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0.01, max = 10) Double> waits) {
        Random random = new Random(seed);
        double shortage = scale(random, 100, 1e6);
        for (Steps steps : List.of(Steps.none(), new Steps(1e6, 1e4, 1, Rounding.DOWN))) {
            TimePace pace = new TimePace(random.nextInt(1_001) / 1e4, random.nextInt(200) + 20, 0, steps);
            double freed = 0;
            double now = 0;
            for (double wait : waits) {
                now += wait;
                double share = freed < shortage ? pace.share(shortage - freed, freed, now) : 0;
                assertThat(share).isBetween(0.0, 1.0);
                freed += share * (shortage - freed);
            }
            double due = shortage * Math.min(1, pace.initialShare() + now / pace.durationSeconds());
            // a share of the shortage, and one of what is left of it, are cut off to a ten-thousandth each
            double cut = steps.rounding() == Rounding.NONE ? 1e-9 * shortage : 3e-4 * shortage;
            assertThat(freed).isCloseTo(due, within(cut));
        }
    }

    @Property(seed = "434", tries = 200)
    void aPaceGrowsWithTimeAndFallsWithWhatIsDone(
            @ForAll @DoubleRange(min = 1, max = 1e6) double shortage,
            @ForAll @DoubleRange(min = 0, max = 1e6) double freed,
            @ForAll @DoubleRange(min = 0, max = 300) double seconds,
            @ForAll @DoubleRange(min = 0, max = 100) double more) {
        for (Steps steps : List.of(Steps.none(), new Steps(1e6, 1e4, 1, Rounding.DOWN))) {
            TimePace pace = new TimePace(0.1, 150, 0.5, steps);
            double share = pace.share(shortage, freed, seconds);
            assertThat(pace.share(shortage, freed, seconds + more)).isGreaterThanOrEqualTo(share);
            assertThat(pace.share(shortage, freed + more, seconds)).isLessThanOrEqualTo(share + 1e-12);
            assertThat(pace.share(0.4, freed, 0)).isEqualTo(1);
        }
    }
}
