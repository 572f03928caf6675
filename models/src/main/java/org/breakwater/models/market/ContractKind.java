package org.breakwater.models.market;

/** How a contract pays. */
public enum ContractKind {
    /** Quantity in coins, profit in quote currency: {@code q·(P − entry)}. */
    LINEAR,
    /** Quantity in quote currency, profit in coins: {@code q·(1/entry − 1/P)}. */
    INVERSE
}
