package org.breakwater.models.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Divisions of long products against BigInteger. */
class WideProductTest {

    @Property(seed = "81")
    void theQuotientIsThatOfExactDivision(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long a,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long b,
            @ForAll @LongRange(min = 1, max = 2_000_000) long c,
            @ForAll @LongRange(min = 1_000_000, max = 1_000_000_000_000L) long d,
            @ForAll @LongRange(min = 1_000_000_000L, max = 1_000_000_000_000L) long e) {
        BigInteger numerator = exact(a).multiply(exact(b)).multiply(exact(c));
        BigInteger[] parts = numerator.divideAndRemainder(exact(d).multiply(exact(e)));
        BigInteger up = parts[0].add(parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
        if (parts[0].bitLength() < 53) {
            assertThat(WideProduct.ratio(Rounding.DOWN, a, b, c, d, e)).isEqualTo(parts[0].doubleValue());
            assertThat(WideProduct.ratio(Rounding.CEILING, a, b, c, d, e)).isEqualTo(up.doubleValue());
            assertThat(WideProduct.ratio(Rounding.FLOOR, -a, b, c, d, e)).isEqualTo(-up.doubleValue());
        }
    }

    @Example
    void tiesRoundAwayOrUpOnBothSidesOfZero() {
        double half = 1e12;
        assertThat(WideProduct.ratio(Rounding.HALF_AWAY, -half, half, 3, 2 * half, half))
                .isEqualTo(-2);
        assertThat(WideProduct.ratio(Rounding.HALF_UP, -half, half, 3, 2 * half, half))
                .isEqualTo(-1);
        assertThat(WideProduct.ratio(Rounding.HALF_UP, half, half, 3, 2 * half, half))
                .isEqualTo(2);
    }

    @Example
    void withoutRoundingTheProductsArePlain() {
        assertThat(WideProduct.ratio(Rounding.NONE, 0.5, 3, 2, 4, 1)).isEqualTo(0.75);
    }

    private static BigInteger exact(long x) {
        return BigInteger.valueOf(x);
    }
}
