package org.breakwater.models.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares an answer with a case. An answer is a number, a text, an array or list, or a map by the names of the expected
 * object.
 *
 * <p>The tolerance of a named part is the child of the tolerance with that name; else, for all but {@code published}, the child
 * {@code highprec}; else the tolerance as a whole. An expected {@code highprec} or {@code published} that the answer does not
 * name holds variants of the whole answer.
 */
final class CaseComparison {

    private static final String HIGH_PRECISION = "highprec";
    private static final String PUBLISHED = "published";

    private final List<String> differences = new ArrayList<>();

    private CaseComparison() {}

    /** What differs, one text each; empty if the answer is right. */
    static List<String> differences(ReferenceCase reference, Object answer) {
        final CaseComparison comparison = new CaseComparison();
        comparison.compare("", reference.expected(), answer, reference.tolerance());
        return comparison.differences;
    }

    private void compare(String path, JsonNode expected, Object answer, JsonNode tolerance) {
        if (expected.isObject()) {
            expected.fields().forEachRemaining(part -> {
                final Object value = part(answer, part.getKey());
                compare(path + "/" + part.getKey(), part.getValue(), value, toleranceOf(part.getKey(), tolerance));
            });
        } else if (expected.isArray()) {
            compareElements(path, expected, elements(answer), tolerance);
        } else {
            compareLeaf(path, expected, answer, CaseTolerance.of(tolerance));
        }
    }

    private void compareElements(String path, JsonNode expected, List<?> answers, JsonNode tolerance) {
        if (expected.size() != answers.size()) {
            differences.add(path + ": expected " + expected.size() + " elements, got " + answers.size());
            return;
        }
        for (int i = 0; i < answers.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), answers.get(i), tolerance);
        }
    }

    private void compareLeaf(String path, JsonNode expected, Object answer, CaseTolerance tolerance) {
        final boolean same = expected.isTextual() && answer instanceof String || expected.isBoolean()
                ? expected.asText().equals(answer.toString())
                : isNumber(answer) && tolerance.accepts(new BigDecimal(expected.asText()), exact((Number) answer));
        if (!same) {
            differences.add(path + ": expected " + expected.asText() + ", got " + answer + ", tolerance " + tolerance);
        }
    }

    private static Object part(Object answer, String name) {
        if (answer instanceof Map<?, ?> parts) {
            final Object part = parts.get(name);
            if (part != null) {
                return part;
            }
        }
        return name.equals(HIGH_PRECISION) || name.equals(PUBLISHED) ? answer : "nothing";
    }

    private static JsonNode toleranceOf(String name, JsonNode tolerance) {
        if (tolerance.path(name).isObject()) {
            return tolerance.path(name);
        }
        return !name.equals(PUBLISHED) && tolerance.path(HIGH_PRECISION).isObject()
                ? tolerance.path(HIGH_PRECISION)
                : tolerance;
    }

    private static List<?> elements(Object answer) {
        if (answer instanceof List<?> list) {
            return list;
        }
        if (answer instanceof double[][] rows) {
            return List.of(rows);
        }
        final List<Object> boxed = new ArrayList<>();
        if (answer instanceof double[] numbers) {
            for (double number : numbers) {
                boxed.add(number);
            }
        }
        return boxed;
    }

    private static boolean isNumber(Object answer) {
        return answer instanceof Number number && Double.isFinite(number.doubleValue());
    }

    /** The exact value of a double, not its shortest decimal. */
    private static BigDecimal exact(Number answer) {
        return answer instanceof Double value ? new BigDecimal(value) : new BigDecimal(answer.toString());
    }
}
