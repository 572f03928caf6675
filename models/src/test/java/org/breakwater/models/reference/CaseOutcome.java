package org.breakwater.models.reference;

/** How one case came out. */
public enum CaseOutcome {
    /** Answered within its tolerance. */
    PASSED,
    /** Answered wrongly, or the answer threw. */
    FAILED,
    /** No production code answers its function. */
    UNKNOWN,
    /** On the list of functions that the product does not use. */
    SKIPPED
}
