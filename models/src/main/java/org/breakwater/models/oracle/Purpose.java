package org.breakwater.models.oracle;

/** What a price is asked for. */
public enum Purpose {
    /** Margin that new risk needs. */
    INITIAL,
    /** Margin that keeps a position. */
    MAINTENANCE,
    /** Unrealised profit in the equity that is held against maintenance. */
    TRIGGER,
    /** What a liquidator or a pool takes a position over at. */
    CLOSE_OUT,
    /** Balances. */
    COLLATERAL
}
