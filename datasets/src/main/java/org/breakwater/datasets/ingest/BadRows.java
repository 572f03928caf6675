package org.breakwater.datasets.ingest;

/**
 * What to do with rows whose values cannot be prices: empty, NaN, zero, negative, or high below low. Text that is no
 * number at all is a fault under either policy.
 */
public enum BadRows {
    /** Refuse the file. */
    REJECT,
    /** Leave them out, with a warning that counts them; each becomes a gap. */
    SKIP
}
