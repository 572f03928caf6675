package org.breakwater.models.oracle.validity;

/** What a venue does with an oracle's price, and may refuse to do with a bad one. */
public enum OracleAction {
    /** Closing accounts that breach their margin. */
    LIQUIDATE,
    /** Judging whether an account has margin enough to trade or to withdraw. */
    MARGIN,
    /** Paying unrealised profit out. */
    SETTLE_PNL,
    /** Charging funding. */
    UPDATE_FUNDING,
    /** Firing stop and take-profit orders. */
    TRIGGER_ORDER,
    /** Taking the price into averages. */
    UPDATE_TWAP,
    /** Filling an order from the venue's own market maker at once. */
    FILL_AMM,
    /** Matching an order that opens new risk. */
    OPEN_RISK,
    /** Pricing a resting order by the oracle. */
    PRICE_ORDER,
    /** Moving the curve of the venue's own market maker. */
    UPDATE_CURVE
}
