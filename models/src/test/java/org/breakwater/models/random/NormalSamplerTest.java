package org.breakwater.models.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.kernel.StandardNormal;
import org.breakwater.models.stat.KolmogorovSmirnov;
import org.breakwater.models.stat.Moments;
import org.junit.jupiter.api.Test;

class NormalSamplerTest {

    private static final int COUNT = 4_000_000;

    @Test
    void theLayersCloseAtTheTopAndHaveOneArea() {
        final int last = ZigguratLayers.COUNT - 1;
        final double top = ZigguratLayers.EDGE[last] * (1 - ZigguratLayers.HEIGHT[last]);
        assertThat(top).isCloseTo(ZigguratLayers.AREA, within(1e-13));
        final double tail = Math.sqrt(2 * Math.PI) * StandardNormal.cdf(-ZigguratLayers.TAIL_START);
        final double base = ZigguratLayers.TAIL_START * ZigguratLayers.density(ZigguratLayers.TAIL_START) + tail;
        assertThat(base).isCloseTo(ZigguratLayers.AREA, within(1e-16));
    }

    @Test
    void momentsAreThoseOfTheStandardNormal() {
        final Moments moments = new Moments();
        final Xoshiro256StarStar random = new Xoshiro256StarStar(11);
        for (int i = 0; i < COUNT; i++) {
            moments.accept(NormalSampler.next(random));
        }
        final double error = 1 / Math.sqrt(COUNT);
        assertThat(moments.mean()).isCloseTo(0, within(4 * error));
        assertThat(moments.variance()).isCloseTo(1, within(4 * Math.sqrt(2) * error));
        assertThat(moments.skewness()).isCloseTo(0, within(4 * Math.sqrt(6) * error));
        assertThat(moments.excessKurtosis()).isCloseTo(0, within(4 * Math.sqrt(24) * error));
    }

    @Test
    void theDistributionPassesKolmogorovSmirnov() {
        final double[] sample = new double[500_000];
        NormalSampler.fill(new Xoshiro256StarStar(12), sample, 0, sample.length);
        assertThat(KolmogorovSmirnov.standardNormal(sample).pValue()).isGreaterThan(0.001);
    }

    @Test
    void theTailBeyondTheLayersHasItsProbabilityAndShape() {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(13);
        final double start = ZigguratLayers.TAIL_START;
        final double probability = 2 * StandardNormal.cdf(-start);
        final double[] tail = new double[COUNT];
        int size = 0;
        for (int i = 0; i < COUNT; i++) {
            final double x = Math.abs(NormalSampler.next(random));
            if (x > start) {
                tail[size++] = x;
            }
        }
        assertThat((double) size).isCloseTo(COUNT * probability, within(4 * Math.sqrt(COUNT * probability)));
        final KolmogorovSmirnov shape =
                KolmogorovSmirnov.of(Arrays.copyOf(tail, size), x -> 1 - 2 * StandardNormal.cdf(-x) / probability);
        assertThat(shape.pValue()).isGreaterThan(0.001);
    }

    @Property(seed = "4")
    void fillingARunGivesTheSameBitsAsSingleDraws(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 9) int from,
            @ForAll @IntRange(min = 0, max = 700) int count) {
        final Xoshiro256StarStar one = new Xoshiro256StarStar(seed);
        final Xoshiro256StarStar run = new Xoshiro256StarStar(seed);
        final double[] filled = new double[from + count + 3];
        NormalSampler.fill(run, filled, from, from + count);
        final double[] single = new double[filled.length];
        for (int i = from; i < from + count; i++) {
            single[i] = NormalSampler.next(one);
        }
        assertThat(filled).isEqualTo(single);
        assertThat(run.nextLong()).isEqualTo(one.nextLong());
    }
}
