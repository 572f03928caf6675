package org.breakwater.models.account;

/** What a position can lose. */
public enum MarginMode {
    /** All positions share all collateral of the account. */
    CROSS,
    /** One position with margin of its own; nothing else of the owner is at risk. */
    ISOLATED
}
