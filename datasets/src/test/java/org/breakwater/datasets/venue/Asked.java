package org.breakwater.datasets.venue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A case that no file has: a function of the harness asked with other numbers.
 *
 * @param answer what production code says
 */
record Asked(Map<?, ?> answer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks a function, named as in the files, for its answer to inputs. */
    static Asked of(String function, Map<String, ?> inputs) {
        VenueFunction answers = VenueFunctions.find(function);
        if (answers == null) {
            throw new IllegalArgumentException("function " + function + " must be one of the harness");
        }
        VenueCase given = new VenueCase(
                function.substring(0, function.indexOf('/')),
                1,
                "other numbers",
                function,
                "see each case",
                "",
                "",
                new VenueInputs(JSON.valueToTree(inputs)),
                JsonNodeFactory.instance.objectNode(),
                null,
                "ours");
        return new Asked((Map<?, ?>) answers.answer(given));
    }

    /** A number of the answer, to the last digit. */
    BigDecimal exact(String output) {
        Object value = get(output);
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(((Number) value).doubleValue());
    }

    double number(String output) {
        return ((Number) get(output)).doubleValue();
    }

    Object get(String output) {
        Object value = answer.get(output);
        if (value == null) {
            throw new IllegalArgumentException("the answer has no " + output + ": " + answer);
        }
        return value;
    }
}
