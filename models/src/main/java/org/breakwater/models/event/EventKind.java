package org.breakwater.models.event;

/** Kinds of event, with the meaning of quantity, price and amount; amounts are quote currency. */
public enum EventKind {
    /** An account breached and its order stands: amount is its excess, equity less what the trigger asks. */
    LIQUIDATION_STARTED("liquidation started"),
    /** A standing order was withdrawn because the account met its margin again. */
    LIQUIDATION_CANCELLED("liquidation cancelled"),
    /** Part of a position was closed: quantity as the position was signed, fill price, amount is the notional. */
    FILL("fill"),
    /** Penalty, reward or what is taken over was charged: amount; no contract where the account as a whole pays. */
    PENALTY("penalty"),
    /** Collateral sold (negative quantity) or a debt bought back (positive): asset in place of instrument, price, amount. */
    CONVERSION("conversion"),
    /** The account holds no position any more: amount is what is left to it. */
    CLOSED("closed"),
    /** A closed account owes more than it has: amount is the deficit. */
    DEFICIT("deficit"),
    /** The insurance fund paid: amount. */
    FUND_PAID("fund paid"),
    /** A cap or an all-or-nothing rule kept the fund from paying: amount. */
    FUND_REFUSED("fund refused"),
    /** A layer of capital, a backstop or a pool paid: amount. */
    CAPITAL_PAID("capital paid"),
    /** A position was deleveraged: quantity as it was signed, price, amount is the loss against mark. */
    DELEVERAGED("deleveraged"),
    /** Deleveraging of others paid this much of a deficit of the account: amount. */
    RECOVERED("recovered"),
    /** A share of a loss was taken from a solvent trader: amount. */
    SOCIALISED("socialised"),
    /** Nobody paid: amount; without an account, what inherited positions lost beyond their holder. */
    UNPAID("unpaid"),
    /** A position went into the book of whoever inherits: quantity as it was signed, mark, amount is the notional. */
    INHERITED("inherited"),
    /** Inherited positions were hedged: quantity bought (positive) or sold, price, amount is what it cost, impact and fee. */
    HEDGED("hedged"),
    /** Inherited positions and their hedges were settled with their holder: amount is the profit. */
    INVENTORY_SETTLED("inventory settled"),
    /** A contract expired: quantity, settlement price, amount is the realised profit. */
    EXPIRED("expired");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    /** Words for a reader. */
    public String label() {
        return label;
    }
}
