package org.breakwater.models.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.dependence.SampleCorrelation;
import org.breakwater.models.stat.KolmogorovSmirnov;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

    private static final long BTC = StableHash.of("price/BTC");
    private static final long ETH = StableHash.of("price/ETH");

    private final RandomStreams streams = new RandomStreams(20251010);

    @Property(seed = "1")
    void aStreamIsTheSameWhateverWasDrawnBefore(@ForAll long seed, @ForAll long path, @ForAll long factor) {
        final Xoshiro256StarStar fresh = new Xoshiro256StarStar(1);
        final Xoshiro256StarStar used = new Xoshiro256StarStar(2);
        used.nextLong();
        new RandomStreams(seed).open(path, factor, fresh);
        new RandomStreams(seed).open(path, factor, used);
        assertThat(used.nextLong()).isEqualTo(fresh.nextLong());
    }

    @Property(seed = "2")
    void drawingMoreNeverChangesTheFirstDraws(@ForAll long path, @ForAll @IntRange(min = 1, max = 600) int steps) {
        final double[] few = normals(path, BTC, steps);
        final double[] many = normals(path, BTC, steps + 100);
        assertThat(many).startsWith(few);
    }

    @Property(seed = "3")
    void distinctAddressesStartDistinctStreams(
            @ForAll long path, @ForAll long factor, @ForAll long otherPath, @ForAll long otherFactor) {
        Assume.that(path != otherPath || factor != otherFactor);
        final Xoshiro256StarStar one = new Xoshiro256StarStar(0);
        final Xoshiro256StarStar other = new Xoshiro256StarStar(0);
        streams.open(path, factor, one);
        streams.open(otherPath, otherFactor, other);
        assertThat(new long[] {one.s0, one.s1, one.s2, one.s3})
                .isNotEqualTo(new long[] {other.s0, other.s1, other.s2, other.s3});
    }

    @Test
    void phasesOfOnePathDiffer() {
        final Xoshiro256StarStar run = new Xoshiro256StarStar(0);
        final Xoshiro256StarStar pilot = new Xoshiro256StarStar(0);
        streams.open(17, BTC, run);
        streams.open(17, BTC, 1, pilot);
        assertThat(run.nextLong()).isNotEqualTo(pilot.nextLong());
    }

    @Test
    void twoFactorsOfOnePathAreUncorrelated() {
        final int count = 200_000;
        final double bound = 4 / Math.sqrt(count);
        assertThat(SampleCorrelation.of(normals(17, BTC, count), normals(17, ETH, count)))
                .isCloseTo(0, within(bound));
    }

    @Test
    void firstDrawsOfNeighbouringPathsAreIndependentNormals() {
        final int count = 50_000;
        final double[] first = new double[count];
        final double[] shifted = new double[count];
        for (int path = 0; path < count; path++) {
            first[path] = normals(path, BTC, 1)[0];
            shifted[path] = normals(path + 1, BTC, 1)[0];
        }
        assertThat(KolmogorovSmirnov.standardNormal(first).pValue()).isGreaterThan(0.001);
        assertThat(SampleCorrelation.of(first, shifted)).isCloseTo(0, within(4 / Math.sqrt(count)));
    }

    @Test
    void theBitsOfAStreamAreAFormat() {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        streams.open(17, BTC, random);
        assertThat(random.nextLong()).isEqualTo(0x66278aa25bfb4c06L);
        long hash = 0;
        for (double normal : normals(17, BTC, 100_000)) {
            hash = 31 * hash + Double.doubleToRawLongBits(normal);
        }
        assertThat(hash).isEqualTo(0x98dc64c5b355757eL);
    }

    @Test
    void openingAndDrawingAllocateNothing() {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        final long warm = drawFrom(random, 20_000);
        final long before = threads.getCurrentThreadAllocatedBytes();
        final long drawn = drawFrom(random, 20_000);
        final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(drawn).isEqualTo(warm);
        assertThat(allocated).as("bytes in 20,000 streams").isLessThan(1_000);
    }

    private long drawFrom(Xoshiro256StarStar random, int paths) {
        long bits = 0;
        for (int path = 0; path < paths; path++) {
            streams.open(path, BTC, random);
            bits ^= Double.doubleToRawLongBits(NormalSampler.next(random));
        }
        return bits;
    }

    private double[] normals(long path, long factor, int count) {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(0);
        streams.open(path, factor, random);
        final double[] normals = new double[count];
        NormalSampler.fill(random, normals, 0, count);
        return normals;
    }
}
