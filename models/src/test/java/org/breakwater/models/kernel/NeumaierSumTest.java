package org.breakwater.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NeumaierSumTest {

    @Test
    void aLargeTermThatCancelsLeavesTheSmallOnes() {
        assertThat(NeumaierSum.of(1, 1e100, 1, -1e100)).isEqualTo(2);
    }

    @Test
    void anEmptySumIsZeroAndAnInfiniteOneInfinite() {
        assertThat(NeumaierSum.of()).isZero();
        assertThat(NeumaierSum.of(1, Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(NeumaierSum.of(1, Double.NaN)).isNaN();
    }

    @Property(seed = "6")
    void theSumIsExactToOneUnitOfTheLargestPartialSum(
            @ForAll @Size(max = 60) List<@DoubleRange(min = -1e9, max = 1e9) @Scale(6) Double> terms) {
        BigDecimal exact = BigDecimal.ZERO;
        double largest = 0;
        for (double term : terms) {
            exact = exact.add(new BigDecimal(term));
            largest = Math.max(largest, Math.abs(term));
        }
        final double tolerance = Math.ulp(exact.doubleValue()) + 60 * 60 * largest * 0x1.0p-104;
        assertThat(NeumaierSum.of(
                        terms.stream().mapToDouble(Double::doubleValue).toArray()))
                .isCloseTo(exact.doubleValue(), within(tolerance));
    }

    @Property(seed = "7")
    void combiningBlocksAgreesWithOneSum(
            @ForAll @Size(max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> first,
            @ForAll @Size(max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> second) {
        final NeumaierSum whole = new NeumaierSum();
        final NeumaierSum left = new NeumaierSum();
        final NeumaierSum right = new NeumaierSum();
        for (double term : first) {
            whole.add(term);
            left.add(term);
        }
        for (double term : second) {
            whole.add(term);
            right.add(term);
        }
        left.combine(right);
        assertThat(left.value()).isCloseTo(whole.value(), within(1e-9));
    }
}
