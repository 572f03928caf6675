package org.breakwater.models.reference;

/** Answers the cases of one function by calling production code. */
@FunctionalInterface
interface CaseFunction {

    /** The answer: a number, text, array, list, or map by the names of the expected object. */
    Object apply(CaseInputs inputs);
}
