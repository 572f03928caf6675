package org.breakwater.models.engine;

/** What is measured on each path. Money is quote currency at the index, times are seconds from the start. */
public enum Measure {
    /** Orders that began to fill: an account counts each time. */
    LIQUIDATIONS,
    /** Share of accounts that were liquidated. */
    LIQUIDATED_ACCOUNTS,
    /** Share of opening notional whose accounts were liquidated. */
    LIQUIDATED_WEIGHT,
    /** Notional closed by liquidations. */
    LIQUIDATED_NOTIONAL,
    /** Share of accounts that ended below zero when closed. */
    INSOLVENT_ACCOUNTS,
    /** Share of opening notional whose accounts ended below zero. */
    INSOLVENT_WEIGHT,
    /** Sum of deficits, of accounts and of what inherited positions lose beyond the means of their holder. */
    BAD_DEBT,
    /** Penalties charged to accounts. */
    PENALTIES,
    /** Paid by the fund. */
    FUND_DRAW,
    /** Kept back by a cap or an all-or-nothing rule. */
    FUND_REFUSED,
    /** When the fund's balance reached zero; −1 if it never did. */
    EXHAUSTED_AFTER,
    /** Value of the fund at the end. */
    FUND_END,
    /** Largest fall of the fund's value from its running peak. */
    FUND_DRAWDOWN,
    /** The same as a fraction of that peak. */
    FUND_DRAWDOWN_FRACTION,
    /** Part of the change of the fund that is price moves of what it holds. */
    FUND_REVALUATION,
    /** From the peak to the trough of the largest fall. */
    TIME_TO_TROUGH,
    /** Longest time below a former peak. */
    TIME_UNDER_WATER,
    /** From the trough back to the peak; −1 if not within the path. */
    RECOVERY_TIME,
    /** Largest cumulative loss of an unlimited fund, net of what it received: the fund that would have been needed. */
    FUND_DEMAND,
    /** Accounts deleveraged. */
    ADL_EVENTS,
    /** Loss that deleveraging imposed against mark. */
    ADL_LOSS,
    /** Part of the deficits that deleveraging paid. */
    ADL_RECOVERED,
    /** Paid by capital layers. */
    CAPITAL_PAID,
    /** Loss spread over solvent traders. */
    SOCIALISED,
    /** Deficits that nobody paid. */
    UNPAID,
    /** Opening notional of liquidated accounts whose path goes on for an hour after the first fill. */
    OBSERVED_1H,
    /** Part of it that need not have been liquidated. */
    AVOIDABLE_1H,
    /** Opening notional of liquidated accounts whose path goes on for a day after the first fill. */
    OBSERVED_24H,
    /** Part of it that need not have been liquidated. */
    AVOIDABLE_24H,
    /** Notional closed by orders that the index alone would not have triggered. */
    MARK_DRIVEN,
    /** Largest move of a traded mid over the largest exogenous move of its asset, less one. */
    AMPLIFICATION,
    /** Initial margin of all accounts over open notional, at the start. */
    MARGIN_PER_NOTIONAL,
    /** Lowest equity of all open accounts over their maintenance margin, at the start and at full hours; 0 if none was. */
    LOWEST_COLLATERAL_RATIO,
    /** Largest share of open notional within 5 % of liquidation, at full hours. */
    NEAR_LIQUIDATION,
    /** Accounts whose order stood open at the end. */
    OPEN_ORDERS,
    /** Moments at which a cascade was cut by the cap on rounds. */
    ROUND_CAPS,
    /** Profit of the outside market on contracts, at expiry or against the closing traded mids. */
    OUTSIDE_PROFIT,
    /** How long users could not withdraw. */
    WITHDRAWALS_BLOCKED_SECONDS,
    /** Notional of positions that a fund, a backstop or a liquidator inherited. */
    INHERITED_NOTIONAL,
    /** What hedging them cost: impact and fees. */
    HEDGE_COST,
    /** What they and their hedges gained, after all that these cost. */
    INVENTORY_PROFIT;

    /** Number of measures. */
    public static final int COUNT = values().length;
}
