package org.breakwater.models.oracle.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes of validity: their order, their limits, and integers of a venue. */
class OracleValidityTest {

    private static final double OFF = Double.POSITIVE_INFINITY;
    private static final OracleValidity RULES = new OracleValidity(5, 3_600, 0.02, 1, 120, 10, 0, 0);
    private static final OracleValidity WHOLE = new OracleValidity(5, 3_600, 0.02, 10, 120, 10, 1, 1e-6);

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 0, true, NON_POSITIVE",
        "-1, 100, 200, 900, false, NON_POSITIVE",
        "NaN, 100, 0, 0, true, NON_POSITIVE",
        "100, 19.9, 50, 900, false, TOO_VOLATILE",
        "19.9, 100, 0, 0, true, TOO_VOLATILE",
        "100, 0, 0, 0, true, TOO_VOLATILE",
        "100, 20, 2.1, 900, false, TOO_UNCERTAIN",
        "100, 100, 2, 120.5, false, STALE_FOR_MARGIN",
        "100, 100, 2, 120, false, INSUFFICIENT_DATA",
        "100, 100, 2, 10.5, true, STALE_FOR_AMM",
        "100, 20, 2, 10, true, VALID"
    })
    void theWorstClassThatAppliesIsTheClass(
            double price, double twap, double confidence, double age, boolean sufficient, Validity expected) {
        assertThat(RULES.classify(price, twap, confidence, age, sufficient)).isEqualTo(expected);
    }

    @Test
    void onlyAgeCountsWhereNothingElseIsLimited() {
        OracleValidity age = OracleValidity.ofAge(45);
        assertThat(age.classify(1, 1e9, 5, 45, true)).isEqualTo(Validity.VALID);
        assertThat(age.classify(1e9, 1, 0, 45.1, true)).isEqualTo(Validity.STALE_FOR_MARGIN);
        assertThat(OracleValidity.ofAge(OFF).classify(1, 0, 0, 1e12, true)).isEqualTo(Validity.VALID);
    }

    @Property(seed = "301")
    void aWorseObservationNeverHasABetterClass(
            @ForAll @DoubleRange(min = 1, max = 200) double price,
            @ForAll @DoubleRange(min = 1, max = 200) double twap,
            @ForAll @DoubleRange(max = 10) double confidence,
            @ForAll @DoubleRange(max = 200) double age,
            @ForAll boolean sufficient,
            @ForAll @DoubleRange(min = 1, max = 3) double worse) {
        for (OracleValidity rules : new OracleValidity[] {RULES, WHOLE}) {
            Validity better = rules.classify(price, twap, confidence, age, sufficient);
            double further = price > twap ? twap / worse : twap * worse;
            assertThat(better.isAtLeast(rules.classify(price, further, confidence, age, sufficient)))
                    .isTrue();
            assertThat(better.isAtLeast(rules.classify(price, twap, confidence * worse, age, sufficient)))
                    .isTrue();
            assertThat(better.isAtLeast(rules.classify(price, twap, confidence, age * worse, sufficient)))
                    .isTrue();
            assertThat(better.isAtLeast(rules.classify(price, twap, confidence, age, false)))
                    .isTrue();
            assertThat(better.isAtLeast(rules.classify(0, twap, confidence, age, sufficient)))
                    .isTrue();
        }
    }

    /** The rule as a venue's program computes it, quotients cut off. */
    @Property(seed = "302")
    void wholeNumbersAreComparedAsAVenueComparesThem(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long price,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long twap,
            @ForAll @LongRange(max = 1_000_000_000L) long confidence,
            @ForAll @IntRange(max = 200) int age) {
        long ratio = Math.max(price, twap) / Math.min(price, twap);
        boolean uncertain = BigInteger.valueOf(confidence)
                        .multiply(BigInteger.valueOf(1_000_000))
                        .divide(BigInteger.valueOf(price))
                        .longValueExact()
                > 20_000 * 10;
        Validity expected = ratio > 5
                ? Validity.TOO_VOLATILE
                : uncertain
                        ? Validity.TOO_UNCERTAIN
                        : age > 120 ? Validity.STALE_FOR_MARGIN : age > 10 ? Validity.STALE_FOR_AMM : Validity.VALID;
        assertThat(WHOLE.classify(price, twap, confidence, age, true)).isEqualTo(expected);
    }

    @Property(seed = "303")
    void wholeQuotientsAtTheirLimitAreStillGood(
            @ForAll @LongRange(min = 50, max = 1_000_000_000L) long unit,
            @ForAll @IntRange(min = 1, max = 50) int tier) {
        OracleValidity rules = new OracleValidity(5, 3_600, 20_000 / 1e6, tier, OFF, OFF, 1, 1e-6);
        long price = 50 * unit;
        assertThat(rules.classify(price, price * 6 - 1, (double) unit * tier, 0, true))
                .isEqualTo(Validity.VALID);
        assertThat(rules.classify(price, price * 6, 0, 0, true)).isEqualTo(Validity.TOO_VOLATILE);
        long ppm = price / 1_000_000 + 1;
        Assume.that(price >= 1_000_000);
        assertThat(rules.classify(price, price, (double) unit * tier + ppm, 0, true))
                .isEqualTo(Validity.TOO_UNCERTAIN);
    }

    @Test
    void theMarkMayBeAtItsLimitButNotBeyond() {
        MarkDivergence tenth = new MarkDivergence(0.1, 300, 1e-6);
        assertThat(tenth.tooDivergent(100, 90)).isFalse();
        assertThat(tenth.tooDivergent(100, 110)).isFalse();
        assertThat(tenth.tooDivergent(1_000_000, 899_999)).isTrue();
        assertThat(tenth.tooDivergent(10_000_000, 8_999_999))
                .as("cut off to 0.1")
                .isFalse();
        assertThat(tenth.distance(33, 32)).isEqualTo(30_303 * 1e-6);
        assertThat(MarkDivergence.unlimited().tooDivergent(1, 1e12)).isFalse();
        assertThat(new MarkDivergence(0.1, 300, 0).distance(4, 5)).isEqualTo(0.25);
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OracleValidity(0.5, 300, 0, 1, 0, 0, 0, 0))
                .withMessage("tooVolatileRatio must be at least 1, got 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OracleValidity(5, 300, Double.NaN, 1, 0, 0, 0, 0))
                .withMessage("confidenceMax must be >= 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OracleValidity(5, 300, 0, 1, 0, 0, 0.3, 0))
                .withMessage("ratioQuantum must be zero or one over a whole number, got 0.3");
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkDivergence(-1, 300, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkDivergence(1, 0, 0));
    }
}
