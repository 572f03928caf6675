package org.breakwater.models.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer may be from the expected one. A bound that is not given is null; with several, meeting one is enough. With
 * none, integers must be equal and decimals agree to the printed digits.
 *
 * @param relative to the expected value
 * @param absolute as it stands
 * @param relativeToOne relative to max(1, |expected|)
 * @param exact whether the values must be equal
 */
record CaseTolerance(
        @Nullable BigDecimal relative,
        @Nullable BigDecimal absolute,
        @Nullable BigDecimal relativeToOne,
        boolean exact) {

    static CaseTolerance of(JsonNode node) {
        return new CaseTolerance(
                bound(node, "rel"),
                bound(node, "abs"),
                bound(node, "tolerance_rel_of_max1"),
                node.path("exact").asBoolean(false));
    }

    boolean accepts(BigDecimal expected, BigDecimal actual) {
        final BigDecimal distance = actual.subtract(expected).abs();
        if (exact) {
            return distance.signum() == 0;
        }
        if (relative == null && absolute == null && relativeToOne == null) {
            return distance.compareTo(printedDigits(expected)) <= 0;
        }
        return within(distance, relative, expected.abs())
                || within(distance, absolute, BigDecimal.ONE)
                || within(distance, relativeToOne, expected.abs().max(BigDecimal.ONE));
    }

    private static boolean within(BigDecimal distance, @Nullable BigDecimal bound, BigDecimal unit) {
        return bound != null && distance.compareTo(bound.multiply(unit)) <= 0;
    }

    /** Half a unit of the last printed digit; zero for an integer. */
    private static BigDecimal printedDigits(BigDecimal expected) {
        return expected.scale() <= 0 ? BigDecimal.ZERO : BigDecimal.valueOf(5, expected.scale() + 1);
    }

    private static @Nullable BigDecimal bound(JsonNode node, String name) {
        final JsonNode value = node.path(name);
        return value.isNumber() ? value.decimalValue() : null;
    }
}
