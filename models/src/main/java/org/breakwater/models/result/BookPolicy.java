package org.breakwater.models.result;

/** What happens to the book along a path. */
public enum BookPolicy {
    /** Accounts that close stay closed; nobody new arrives. */
    RUN_OFF,
    /** Leverage is restored along the path. */
    RE_LEVERED,
    /** Closed accounts are replaced. */
    REPLENISHED
}
