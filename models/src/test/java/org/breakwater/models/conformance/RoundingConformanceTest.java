package org.breakwater.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.breakwater.models.rounding.PriceTick;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.WideProduct;

/** What every rounding must keep, against exact integers. */
class RoundingConformanceTest {

    private static final long LIMIT = 1L << 53;

    /** The direction in the terms of another library; no rounding has none. */
    private static RoundingMode mode(Rounding rounding, boolean negative) {
        return switch (rounding) {
            case NONE -> RoundingMode.UNNECESSARY;
            case DOWN -> RoundingMode.DOWN;
            case FLOOR -> RoundingMode.FLOOR;
            case CEILING -> RoundingMode.CEILING;
            case HALF_UP -> negative ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
            case HALF_AWAY -> RoundingMode.HALF_UP;
        };
    }

    private static BigInteger divided(Rounding rounding, BigInteger product, long c) {
        boolean negative = product.signum() * Long.signum(c) < 0;
        return new BigDecimal(product)
                .divide(BigDecimal.valueOf(c), 0, mode(rounding, negative))
                .toBigInteger();
    }

    @Property(seed = "461", tries = 500)
    void everyRoundingDividesAsExactIntegersDo(
            @ForAll Rounding rounding,
            @ForAll @LongRange(min = 1 - LIMIT, max = LIMIT - 1) long a,
            @ForAll @LongRange(min = 1 - LIMIT, max = LIMIT - 1) long b,
            @ForAll @LongRange(min = 1, max = LIMIT - 1) long divisor,
            @ForAll boolean negative) {
        long c = negative ? -divisor : divisor;
        if (rounding == Rounding.NONE) {
            assertThat(rounding.mulDiv(a, b, c)).isEqualTo((double) a * b / c);
            return;
        }
        BigInteger expected = divided(rounding, BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), c);
        if (expected.abs().bitLength() <= 53) {
            assertThat(rounding.mulDiv(a, b, c)).isEqualTo(expected.doubleValue());
        }
        assertThat(WideProduct.ratio(rounding, a, b, 7, c, 3))
                .isEqualTo(wide(rounding, BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), c));
    }

    private static double wide(Rounding rounding, BigInteger product, long c) {
        BigInteger numerator = product.multiply(BigInteger.valueOf(7));
        BigDecimal denominator = BigDecimal.valueOf(c).multiply(BigDecimal.valueOf(3));
        boolean negative = numerator.signum() * denominator.signum() < 0;
        return new BigDecimal(numerator)
                .divide(denominator, 0, mode(rounding, negative))
                .doubleValue();
    }

    @Property(seed = "462", tries = 200)
    void theFloorOfANumberIsMinusTheCeilingOfItsNegative(
            @ForAll @LongRange(min = 1 - LIMIT, max = LIMIT - 1) long a,
            @ForAll @IntRange(min = 1, max = 1_000_000) int b,
            @ForAll @IntRange(min = 1_000_000, max = 2_000_000_000) int c) {
        assertThat(Rounding.FLOOR.mulDiv(-a, b, c)).isEqualTo(0 - Rounding.CEILING.mulDiv(a, b, c));
        assertThat(Rounding.DOWN.mulDiv(-a, b, c)).isEqualTo(0 - Rounding.DOWN.mulDiv(a, b, c));
        assertThat(Rounding.HALF_AWAY.mulDiv(-a, b, c)).isEqualTo(0 - Rounding.HALF_AWAY.mulDiv(a, b, c));
    }

    /** A whole number stays, every other goes to one of its neighbours, and order is kept. */
    @Property(seed = "463", tries = 200)
    void whatIsRoundedIsWithinOneOfTheNumberAndKeepsOrder(
            @ForAll Rounding rounding,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long thousandths,
            @ForAll @IntRange(max = 100_000) int more) {
        double x = thousandths / 1e3;
        assertThat(rounding.whole(thousandths)).isEqualTo(thousandths);
        assertThat(Math.abs(rounding.whole(x) - x)).isLessThan(1);
        assertThat(rounding.whole((thousandths + more) / 1e3)).isGreaterThanOrEqualTo(rounding.whole(x));
    }

    @Property(seed = "464", tries = 200)
    void aPriceOnItsGridStaysAndAnyOtherGoesToANeighbour(
            @ForAll Rounding rounding,
            @ForAll @IntRange(min = 1, max = 1_000_000_000) int ticks,
            @ForAll @IntRange(max = 6) int digits) {
        PriceTick tick = new PriceTick(BigDecimal.ONE.movePointLeft(digits).doubleValue(), rounding);
        double price = BigDecimal.valueOf(ticks).movePointLeft(digits).doubleValue();
        assertThat(tick.apply(price)).isEqualTo(price);
        double off = price + 0.3 * tick.tick();
        assertThat(Math.abs(tick.apply(off) - off)).isLessThanOrEqualTo(tick.tick());
    }
}
