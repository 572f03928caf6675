package org.breakwater.datasets.venue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One case of a venue file.
 *
 * @param engine the venue engine, the name of its file
 * @param number place in its file, from 1
 * @param name what the case shows
 * @param function what is computed
 * @param rule the venue's rule, which may decide what inputs leave open
 * @param fileRule the rule of the whole file
 * @param notes of the whole file, empty without
 * @param inputs arguments
 * @param expected the answer
 * @param tolerance relative to max(1, |expected|); null for integers exactly and decimals to the printed digits
 * @param provenance who vouches for the answer
 */
record VenueCase(
        String engine,
        int number,
        String name,
        String function,
        String rule,
        String fileRule,
        String notes,
        VenueInputs inputs,
        JsonNode expected,
        @Nullable BigDecimal tolerance,
        String provenance) {

    /** A published parameter: answered from the shipped preset, and counted apart. */
    boolean isParameter() {
        return provenance.equals("parameter");
    }

    /** Function, place and name: unique over all files. */
    String id() {
        return function + " " + number + ": " + name;
    }

    /** An input as a double. */
    double number(String input) {
        return inputs.number(input);
    }

    /** An input as a text. */
    String text(String input) {
        return inputs.text(input);
    }
}
