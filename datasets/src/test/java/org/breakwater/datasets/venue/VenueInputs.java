package org.breakwater.datasets.venue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a case, by name. A decimal may be written as a number or as a text.
 *
 * @param node the inputs
 */
record VenueInputs(JsonNode node) {

    /** Whether the case gives the argument, and not as null. */
    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonNode get(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the case has no input " + name + ": " + node);
        }
        return value;
    }

    BigDecimal decimal(String name) {
        return decimal(get(name));
    }

    double number(String name) {
        return decimal(name).doubleValue();
    }

    /** A number, or what the source takes where a case is silent. */
    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    String text(String name) {
        return get(name).asText();
    }

    boolean flag(String name) {
        return get(name).asBoolean();
    }

    double[] numbers(String name) {
        return numbers(get(name));
    }

    /** Rows of numbers, as of tiers. */
    double[][] rows(String name) {
        List<double[]> rows = new ArrayList<>();
        get(name).forEach(row -> rows.add(numbers(row)));
        return rows.toArray(new double[0][]);
    }

    /** A nested object. */
    VenueInputs part(String name) {
        return new VenueInputs(get(name));
    }

    /** The objects of a list. */
    List<VenueInputs> elements(String name) {
        List<VenueInputs> elements = new ArrayList<>();
        get(name).forEach(element -> elements.add(new VenueInputs(element)));
        return elements;
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = decimal(array.get(i)).doubleValue();
        }
        return numbers;
    }

    private static BigDecimal decimal(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
    }
}
