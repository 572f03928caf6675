package org.breakwater.models.reference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One case of a reference file.
 *
 * @param group its file's group
 * @param id unique in the group
 * @param function what is computed
 * @param inputs its arguments
 * @param expected the answer: a number, a text, an array, or an object of them
 * @param tolerance the case's own tolerance; a missing node if it has none
 */
public record ReferenceCase(
        String group, String id, String function, CaseInputs inputs, JsonNode expected, JsonNode tolerance) {}
