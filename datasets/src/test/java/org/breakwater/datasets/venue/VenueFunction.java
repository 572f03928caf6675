package org.breakwater.datasets.venue;

/** Answers the cases of one function by calling production code. */
@FunctionalInterface
interface VenueFunction {

    /** The answer: a map by the names of the expected object, of numbers, booleans, texts, arrays and lists. */
    Object answer(VenueCase given);
}
