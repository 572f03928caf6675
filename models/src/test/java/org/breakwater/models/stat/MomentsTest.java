package org.breakwater.models.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void momentsOfAKnownSample() {
        final Moments moments = Moments.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7);
        assertThat(moments.mean()).isCloseTo(4.3, within(1e-15));
        assertThat(moments.variance()).isCloseTo(2.2333333333333334, within(1e-14));
        assertThat(moments.min()).isEqualTo(2);
        assertThat(moments.max()).isEqualTo(7);
        // G1 and G2 of the same sample are 0.359543071407 and -0.151799637209.
        assertThat(moments.skewness() * Math.sqrt(90) / 8).isCloseTo(0.359543071407, within(1e-12));
        assertThat((11 * moments.excessKurtosis() + 6) * 9 / 56).isCloseTo(-0.151799637209, within(1e-12));
    }

    @Test
    void anEmptySampleHasNoMoments() {
        final Moments moments = new Moments();
        assertThat(moments.mean()).isNaN();
        assertThat(moments.variance()).isNaN();
        assertThat(moments.populationVariance()).isNaN();
    }

    @Property(seed = "19")
    void combinedBlocksAgreeWithTheWhole(
            @ForAll @IntRange(min = 0, max = 300) int cut,
            @ForAll @IntRange(min = 0, max = 300) int second,
            @ForAll long seed) {
        final double[] sample = new double[301];
        NormalSampler.fill(new Xoshiro256StarStar(seed), sample, 0, sample.length);
        final int low = Math.min(cut, second);
        final int high = Math.max(cut, second);
        final Moments blocks = Moments.of(Arrays.copyOfRange(sample, 0, low));
        blocks.combine(Moments.of(Arrays.copyOfRange(sample, low, high)));
        blocks.combine(Moments.of(Arrays.copyOfRange(sample, high, sample.length)));
        final Moments whole = Moments.of(sample);
        assertThat(blocks.count()).isEqualTo(whole.count());
        assertThat(blocks.mean()).isCloseTo(whole.mean(), within(1e-13));
        assertThat(blocks.variance()).isCloseTo(whole.variance(), within(1e-12));
        assertThat(blocks.skewness()).isCloseTo(whole.skewness(), within(1e-11));
        assertThat(blocks.excessKurtosis()).isCloseTo(whole.excessKurtosis(), within(1e-10));
        assertThat(blocks.max()).isEqualTo(whole.max());
    }

    @Test
    void combiningInOneOrderGivesOneSetOfBits() {
        final Moments once = combined();
        final Moments again = combined();
        assertThat(Double.doubleToRawLongBits(again.mean())).isEqualTo(Double.doubleToRawLongBits(once.mean()));
        assertThat(Double.doubleToRawLongBits(again.excessKurtosis()))
                .isEqualTo(Double.doubleToRawLongBits(once.excessKurtosis()));
    }

    private static Moments combined() {
        final Moments sum = new Moments();
        for (int block = 0; block < 10; block++) {
            final double[] sample = new double[256];
            NormalSampler.fill(new Xoshiro256StarStar(block), sample, 0, sample.length);
            sum.combine(Moments.of(sample));
        }
        return sum;
    }
}
