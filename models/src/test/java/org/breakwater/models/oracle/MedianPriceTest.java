package org.breakwater.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.breakwater.models.rounding.Rounding;
import org.junit.jupiter.api.Test;

/** The middle of several prices. */
class MedianPriceTest {

    @Test
    void theMedianOfAnEvenCountRoundsAwayFromZero() {
        assertThat(of(-12, 5, 100, -10, 20, -50)).isEqualTo(-3);
        assertThat(of(-5, -12, -1, -3, -12, -50)).isEqualTo(-9);
        assertThat(of(5, 12, 1, 3, 12, 50)).isEqualTo(9);
        assertThat(of(-1, 1)).isEqualTo(0);
    }

    @Test
    void withoutRoundingTheMeanOfTheMiddleTwoStands() {
        assertThat(MedianPrice.of(new double[] {4, 1, 2, 99}, 3, Rounding.NONE)).isEqualTo(2);
        assertThat(MedianPrice.of(new double[] {4, 1, 2, 99}, 4, Rounding.NONE)).isEqualTo(3);
        assertThat(MedianPrice.of(new double[] {0.1}, 1, Rounding.NONE)).isEqualTo(0.1);
    }

    @Property(seed = "305")
    void itIsTheMiddleOfTheSortedValues(@ForAll @Size(min = 1, max = 9) int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        long twice = sorted.length % 2 == 1 ? 2L * sorted[middle] : (long) sorted[middle - 1] + sorted[middle];
        assertThat(of(values)).isEqualTo((double) (twice / 2 + twice % 2));
    }

    @Test
    void noPriceHasNoMedian() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MedianPrice.of(new double[2], 0, Rounding.NONE))
                .withMessage("count must be in [1, 2], got 0");
    }

    private static double of(int... values) {
        double[] prices = Arrays.stream(values).asDoubleStream().toArray();
        return MedianPrice.of(prices, prices.length, Rounding.HALF_AWAY);
    }
}
