package org.breakwater.models.loss.adl;

/** The price at which the position of a failed account is closed against another account. */
public enum AdlPrice {
    /** The price at which the failed account's loss eats up all it has. */
    BANKRUPTCY,
    /** The index of the underlying, never beyond the bankruptcy price of a failed account. */
    ORACLE,
    /** The mark by which accounts were last judged, never beyond the bankruptcy price of a failed account. */
    PREVIOUS_MARK
}
