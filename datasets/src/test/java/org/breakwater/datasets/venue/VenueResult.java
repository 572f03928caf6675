package org.breakwater.datasets.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one case.
 *
 * @param outcome how it came out
 * @param message why, empty if it passed
 */
record VenueResult(Outcome outcome, String message) {

    /** How a case came out. */
    enum Outcome {
        /** Answered within its tolerance. */
        PASSED,
        /** A published parameter that the preset has. */
        FROM_PRESET,
        /** Answered wrongly, or the answer threw. */
        FAILED,
        /** No production code answers its function. */
        UNKNOWN,
        /** On the list of functions that cannot be answered. */
        UNSUPPORTED
    }

    /** Answers a case and compares. */
    static VenueResult of(VenueCase given, VenueLists lists) {
        String reason = lists.unsupported().get(given.function());
        return reason == null
                ? answered(given, VenueFunctions.find(given.function()))
                : new VenueResult(Outcome.UNSUPPORTED, reason);
    }

    /** The result that a function gives; null if there is none. */
    static VenueResult answered(VenueCase given, @Nullable VenueFunction function) {
        if (function == null) {
            return new VenueResult(Outcome.UNKNOWN, "no production code answers " + given.function());
        }
        try {
            List<String> differences = VenueComparison.differences(given, function.answer(given));
            return differences.isEmpty()
                    ? new VenueResult(given.isParameter() ? Outcome.FROM_PRESET : Outcome.PASSED, "")
                    : new VenueResult(Outcome.FAILED, String.join("; ", differences));
        } catch (RuntimeException e) {
            return new VenueResult(Outcome.FAILED, e.toString());
        }
    }

    boolean isRight() {
        return outcome == Outcome.PASSED || outcome == Outcome.FROM_PRESET;
    }
}
