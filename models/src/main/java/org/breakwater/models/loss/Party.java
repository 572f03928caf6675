package org.breakwater.models.loss;

/** The sides of a transfer. Every transfer debits one and credits another, in one asset. */
public enum Party {
    /** Balances of traders. */
    TRADERS,
    /** Counterparty of realised profit: what traders and the outside market have realised against their open positions. */
    CLEARING,
    /** The insurance fund. */
    FUND,
    /** Whoever executes liquidations. */
    LIQUIDATORS,
    /** The venue's revenue. */
    PROTOCOL,
    /** Capital layers of the waterfall. */
    CAPITAL,
    /** Providers of the liquidity pool; what they have earned elsewhere is not followed, so they may stand below zero. */
    POOL,
    /** The backstop vault. */
    BACKSTOP,
    /** Buyers and sellers outside the venue, who settle in cash at each fill. */
    OUTSIDE,
    /** Deficits that nobody has paid: claims of solvent traders against nothing. */
    UNPAID
}
