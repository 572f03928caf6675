package org.breakwater.models.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whole numbers in doubles against BigInteger. */
class WholeTest {

    private static final long MOST = (1L << 53) - 1;

    @Property(seed = "71")
    void theSignOfADifferenceOfProductsIsExact(
            @ForAll @LongRange(min = -MOST, max = MOST) long a,
            @ForAll @LongRange(min = -MOST, max = MOST) long b,
            @ForAll @LongRange(min = -MOST, max = MOST) long c,
            @ForAll @LongRange(min = -MOST, max = MOST) long d) {
        int expected = product(a, b).compareTo(product(c, d));
        assertThat(Math.signum(Whole.remainder(a, b, c, d))).isEqualTo(expected);
    }

    @Property(seed = "72")
    void productsThatDifferByOneAreTold(
            @ForAll @LongRange(min = 1, max = MOST) long a, @ForAll @LongRange(min = 1, max = MOST - 1) long b) {
        assertThat(Whole.remainder(a, b, b, a)).isZero();
        assertThat(Whole.remainder(a, b + 1, b, a)).isEqualTo(a);
        assertThat(Whole.remainder(b + 1, b + 1, b, b + 2)).isEqualTo(1);
    }

    @Property(seed = "73")
    void theQuotientIsThatOfExactDivision(
            @ForAll @LongRange(min = 0, max = MOST) long a,
            @ForAll @LongRange(min = 1, max = MOST) long b,
            @ForAll @LongRange(min = 0, max = 1_000) long above) {
        long c = Math.min(MOST, Math.max(a, b) / 2 + 1 + above);
        BigInteger expected = product(a, b).divide(BigInteger.valueOf(c));
        if (expected.bitLength() <= 53) {
            assertThat(exact(Whole.quotient(a, b, c))).isEqualTo(expected);
        }
    }

    @Property(seed = "74")
    void theRootIsTheLargestWhoseSquareFits(@ForAll @LongRange(min = 0, max = MOST) long x) {
        assertThat(exact(Whole.floorSqrt(x))).isEqualTo(BigInteger.valueOf(x).sqrt());
    }

    @Property(seed = "75")
    void theRootOfASquareAndOfItsNeighboursIsExact(@ForAll @LongRange(min = 1, max = 94_906_265) long root) {
        double square = (double) (root * root);
        assertThat(Whole.floorSqrt(square)).isEqualTo(root);
        assertThat(Whole.floorSqrt(square - 1)).isEqualTo(root - 1);
        assertThat(Whole.floorSqrt(square + 1)).isEqualTo(root);
    }

    @Test
    void aNumberIsWholeIfADoubleHoldsItAndItsNeighbours() {
        assertThat(Whole.is(-(double) MOST)).isTrue();
        assertThat(Whole.is(0x1p53)).isFalse();
        assertThat(Whole.is(0.5)).isFalse();
        assertThat(Whole.is(Double.NaN)).isFalse();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private static BigInteger exact(double whole) {
        return new BigDecimal(whole).toBigIntegerExact();
    }
}
