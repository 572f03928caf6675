package org.breakwater.models.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divisions of whole numbers in doubles against BigDecimal. */
class RoundingTest {

    private static final long MOST = (1L << 53) - 1;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Property(seed = "61")
    void anyProductIsDividedExactly(
            @ForAll Rounding rounding,
            @ForAll @LongRange(min = -MOST, max = MOST) long a,
            @ForAll @LongRange(min = -MOST, max = MOST) long b,
            @ForAll @LongRange(min = 1, max = MOST) long c) {
        Assume.that(rounding != Rounding.NONE);
        Assume.that(quotient(a, b, c).abs().compareTo(BigDecimal.valueOf(MOST)) < 0);
        requireExact(rounding, a, b, c);
        requireExact(rounding, a, b, -c);
    }

    @Property(seed = "62")
    void multiplesAndTheirNeighboursAreDividedExactly(
            @ForAll Rounding rounding,
            @ForAll @LongRange(min = -3_000_000_000L, max = 3_000_000_000L) long quotient,
            @ForAll @LongRange(min = 1, max = 3_000_000) long c,
            @ForAll @IntRange(min = -1, max = 1) int off) {
        Assume.that(rounding != Rounding.NONE);
        requireExact(rounding, quotient * c + off, 1, c);
        requireExact(rounding, quotient, c, c);
        requireExact(rounding, 2 * quotient + off, 1, 2);
    }

    @Property(seed = "63")
    void theFloorOfANegativeIsTheNegativeCeiling(
            @ForAll @LongRange(min = 0, max = MOST) long a,
            @ForAll @LongRange(min = 0, max = 1_000_000) long b,
            @ForAll @LongRange(min = 1_000_000, max = MOST) long c) {
        assertThat(Rounding.FLOOR.mulDiv(-a, b, c)).isEqualTo(0 - Rounding.CEILING.mulDiv(a, b, c));
        assertThat(Rounding.DOWN.mulDiv(-a, b, c)).isEqualTo(0 - Rounding.DOWN.mulDiv(a, b, c));
        assertThat(Rounding.NONE.mulDiv(a, b, c)).isEqualTo((double) a * b / c);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 2.5, 2.5", "DOWN, -2.7, -2", "FLOOR, -2.1, -3", "CEILING, -2.9, -2", "CEILING, 2.1, 3",
        "HALF_UP, 2.5, 3", "HALF_UP, -2.5, -2", "HALF_UP, 2.4999, 2", "HALF_AWAY, -2.5, -3", "HALF_AWAY, 2.5, 3",
        "FLOOR, 2.9999999999999996, 3", "CEILING, 7.000000000000001, 7", "DOWN, 0, 0"
    })
    void aNumberIsRoundedToAWholeOne(Rounding rounding, double x, double expected) {
        assertThat(rounding.whole(x)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, HALF_UP, 1114.78496, 1114.78",
        "0.5, CEILING, 5739.0835, 5739.5",
        "0.1, FLOOR, 0.3, 0.3",
        "0.1, CEILING, 0.3, 0.3",
        "0.01, FLOOR, 1114.78, 1114.78",
        "25, DOWN, 5739.5, 5725",
        "0.3, CEILING, 0.6, 0.6",
        "0.01, NONE, 1.2345, 1.2345"
    })
    void aPriceFallsOnItsGrid(double tick, Rounding rounding, double price, double expected) {
        assertThat(new PriceTick(tick, rounding).apply(price)).isEqualTo(expected);
    }

    @Test
    void aVenueCountsInItsQuanta() {
        VenueRounding micro =
                new VenueRounding(1e-6, 1e-6, 1e-9, Rounding.CEILING, Rounding.FLOOR, Rounding.FLOOR, Rounding.NONE);
        assertThat(micro.quoteQuanta(0.1 + 0.2)).isEqualTo(300_000);
        assertThat(micro.truncatedQuoteQuanta(1.0000019)).isEqualTo(1_000_001);
        assertThat(micro.rateQuanta(0.012)).isEqualTo(12_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> micro.rateQuanta(0.0123456))
                .withMessage("rate must be a multiple of 1.0E-6, got 0.0123456");
    }

    @Test
    void aVenueThatRoundsNamesItsQuanta() {
        Rounding none = Rounding.NONE;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VenueRounding(0, 0, 0, Rounding.FLOOR, none, none, none))
                .withMessageStartingWith("quoteQuantum must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VenueRounding(0, 0, 0, none, none, none, Rounding.DOWN))
                .withMessageStartingWith("sizeQuantum must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VenueRounding(Double.NaN, 0, 0, none, none, none, none))
                .withMessage("quoteQuantum must be >= 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceTick(0, none))
                .withMessage("tick must be positive, got 0.0");
    }

    private static void requireExact(Rounding rounding, long a, long b, long c) {
        BigDecimal exact = rounded(rounding, quotient(a, b, c));
        assertThat(new BigDecimal(rounding.mulDiv(a, b, c))).isEqualByComparingTo(exact);
    }

    /** Enough digits that no tie and no whole number is missed: products have 32 of them. */
    private static BigDecimal quotient(long a, long b, long c) {
        return BigDecimal.valueOf(a)
                .multiply(BigDecimal.valueOf(b))
                .divide(BigDecimal.valueOf(c), new MathContext(60, RoundingMode.DOWN));
    }

    private static BigDecimal rounded(Rounding rounding, BigDecimal value) {
        return switch (rounding) {
            case NONE -> value;
            case DOWN -> value.setScale(0, RoundingMode.DOWN);
            case FLOOR -> value.setScale(0, RoundingMode.FLOOR);
            case CEILING -> value.setScale(0, RoundingMode.CEILING);
            case HALF_UP -> value.add(HALF).setScale(0, RoundingMode.FLOOR);
            case HALF_AWAY -> value.setScale(0, RoundingMode.HALF_UP);
        };
    }

    /** A run on a price that explodes must not hang: beyond 2^53 there is nothing to round. */
    @Test
    void aQuotientBeyondWhatADoubleTellsIsTheNearestDouble() {
        for (Rounding rounding : Rounding.values()) {
            assertThat(rounding.mulDiv(1e16, 1e9, 1e6)).isEqualTo(1e19);
            assertThat(rounding.mulDiv(-3e15, 1_234_567_891, 7)).isCloseTo(-3e15 * 1_234_567_891 / 7, within(1e10));
        }
    }
}
