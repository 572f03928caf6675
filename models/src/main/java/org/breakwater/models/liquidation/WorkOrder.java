package org.breakwater.models.liquidation;

/** Which of the accounts that are due is worked on first; ties fall to a keyed draw. */
public enum WorkOrder {
    /** The lowest equity over maintenance margin. */
    LOWEST_MARGIN_RATIO,
    /** The largest open notional. */
    LARGEST,
    /** A keyed draw. */
    PSEUDO_RANDOM
}
