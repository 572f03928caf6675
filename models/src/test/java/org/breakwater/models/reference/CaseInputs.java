package org.breakwater.models.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a case, by name. A decimal may be written as a number or as a text.
 *
 * @param node the inputs of the case
 * @param dataFolder where data files named by inputs are
 */
public record CaseInputs(JsonNode node, Path dataFolder) {

    /** Whether the case gives the argument. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** The node of an argument. */
    public JsonNode get(String name) {
        final JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the case has no input " + name + ": " + node);
        }
        return value;
    }

    /** An argument as an exact decimal. */
    public BigDecimal decimal(String name) {
        return decimal(get(name));
    }

    /** An argument as a double. */
    public double number(String name) {
        return decimal(name).doubleValue();
    }

    /** An argument as an integer. */
    public long integer(String name) {
        return decimal(name).longValueExact();
    }

    /** An argument as a text. */
    public String text(String name) {
        return get(name).asText();
    }

    /** An argument as a list of inputs, one for each element. */
    public List<CaseInputs> elements(String name) {
        final List<CaseInputs> elements = new ArrayList<>();
        get(name).forEach(element -> elements.add(new CaseInputs(element, dataFolder)));
        return elements;
    }

    /** An argument as a list of texts. */
    public List<String> texts(String name) {
        final List<String> texts = new ArrayList<>();
        get(name).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** An argument as rows of numbers. */
    public double[][] matrix(String name) {
        final List<double[]> rows = new ArrayList<>();
        get(name).forEach(row -> rows.add(numbers(row)));
        return rows.toArray(new double[0][]);
    }

    /** An argument as numbers: an array, or the name of a data file, which may be followed by "squared" or "absolute". */
    public double[] series(String name) {
        final JsonNode value = get(name);
        if (value.isArray()) {
            return numbers(value);
        }
        final String[] words = value.asText().split(" ");
        final double[] series = lastColumn(dataFolder.resolve(words[0]));
        for (int i = 0; words.length > 1 && i < series.length; i++) {
            series[i] = transformed(series[i], words[1]);
        }
        return series;
    }

    private static double transformed(double value, String how) {
        return switch (how) {
            case "squared" -> value * value;
            case "absolute" -> Math.abs(value);
            default -> throw new IllegalArgumentException("unknown transformation of a series: " + how);
        };
    }

    /** The last column of a CSV file; lines in which it is no number are headers. */
    private static double[] lastColumn(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                    .filter(cell -> cell.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(JsonNode array) {
        final double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = decimal(array.get(i)).doubleValue();
        }
        return numbers;
    }

    private static BigDecimal decimal(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
    }
}
