package org.breakwater.models.reference;

/**
 * The outcome of one case.
 *
 * @param outcome how it came out
 * @param message why, empty if it passed
 */
public record CaseResult(CaseOutcome outcome, String message) {

    /** Answers a case and compares. */
    public static CaseResult of(ReferenceCase reference, CaseLists lists) {
        final String reason = lists.reasonToSkip(reference.function());
        if (!reason.isEmpty()) {
            return new CaseResult(CaseOutcome.SKIPPED, reason);
        }
        final CaseFunction function = CaseFunctions.find(reference.function());
        if (function == null) {
            return new CaseResult(CaseOutcome.UNKNOWN, "no production code answers " + reference.function());
        }
        try {
            final var differences = CaseComparison.differences(reference, function.apply(reference.inputs()));
            return differences.isEmpty()
                    ? new CaseResult(CaseOutcome.PASSED, "")
                    : new CaseResult(CaseOutcome.FAILED, String.join("; ", differences));
        } catch (RuntimeException e) {
            return new CaseResult(CaseOutcome.FAILED, e.toString());
        }
    }
}
