package org.breakwater.datasets.venue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares an answer with a case: objects by name, lists element by element, numbers within the tolerance; without one
 * integers exactly and decimals to the printed digits. An expected text that is a number is compared as one.
 */
final class VenueComparison {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final @Nullable BigDecimal tolerance;
    private final List<String> differences = new ArrayList<>();

    private VenueComparison(@Nullable BigDecimal tolerance) {
        this.tolerance = tolerance;
    }

    /** What differs, one text each; empty if the answer is right. */
    static List<String> differences(VenueCase expected, Object answer) {
        VenueComparison comparison = new VenueComparison(expected.tolerance());
        comparison.compare("", expected.expected(), answer);
        return comparison.differences;
    }

    private void compare(String path, JsonNode expected, @Nullable Object answer) {
        if (answer == null) {
            differences.add(path + ": expected " + expected + ", got nothing");
        } else if (expected.isObject()) {
            Map<?, ?> parts = answer instanceof Map<?, ?> map ? map : Map.of();
            expected.fields()
                    .forEachRemaining(
                            part -> compare(path + "/" + part.getKey(), part.getValue(), parts.get(part.getKey())));
        } else if (expected.isArray()) {
            compareElements(path, expected, elements(answer));
        } else if (!same(expected, answer)) {
            differences.add(path + ": expected " + expected.asText() + ", got " + answer
                    + (tolerance == null ? "" : ", tolerance " + tolerance));
        }
    }

    private void compareElements(String path, JsonNode expected, List<?> answers) {
        if (expected.size() != answers.size()) {
            differences.add(path + ": expected " + expected.size() + " elements, got " + answers.size());
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), answers.get(i));
        }
    }

    private boolean same(JsonNode expected, Object answer) {
        if (answer instanceof Number number) {
            boolean numeric =
                    expected.isNumber() || NUMBER.matcher(expected.asText()).matches();
            return numeric
                    && Double.isFinite(number.doubleValue())
                    && accepts(new BigDecimal(expected.asText()), exact(number));
        }
        return !expected.isNumber() && expected.asText().equals(answer.toString());
    }

    private boolean accepts(BigDecimal expected, BigDecimal actual) {
        BigDecimal distance = actual.subtract(expected).abs();
        BigDecimal bound = tolerance == null
                ? printedDigits(expected)
                : tolerance.multiply(expected.abs().max(BigDecimal.ONE));
        return distance.compareTo(bound) <= 0;
    }

    /** Half a unit of the last printed digit; zero for an integer. */
    private static BigDecimal printedDigits(BigDecimal expected) {
        return expected.scale() <= 0 ? BigDecimal.ZERO : BigDecimal.valueOf(5, expected.scale() + 1);
    }

    /** The exact value of a double, not its shortest decimal. */
    private static BigDecimal exact(Number answer) {
        return answer instanceof Double value ? new BigDecimal(value) : new BigDecimal(answer.toString());
    }

    private static List<?> elements(Object answer) {
        if (answer instanceof double[] numbers) {
            List<Object> boxed = new ArrayList<>();
            for (double number : numbers) {
                boxed.add(number);
            }
            return boxed;
        }
        return answer instanceof List<?> list ? list : List.of();
    }
}
