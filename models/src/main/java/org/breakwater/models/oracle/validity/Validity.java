package org.breakwater.models.oracle.validity;

/** How far the price of an oracle can be trusted, the worst class first. An observation has the first class that applies. */
public enum Validity {
    /** Zero or less. */
    NON_POSITIVE,
    /** Too far from its own average. */
    TOO_VOLATILE,
    /** Its confidence interval is too wide. */
    TOO_UNCERTAIN,
    /** Too old for margins. */
    STALE_FOR_MARGIN,
    /** Published by too few sources. */
    INSUFFICIENT_DATA,
    /** Too old for the venue's own market maker. */
    STALE_FOR_AMM,
    /** Good for everything. */
    VALID;

    /** True if this class is the other one or a better one. */
    public boolean isAtLeast(Validity other) {
        return compareTo(other) >= 0;
    }
}
