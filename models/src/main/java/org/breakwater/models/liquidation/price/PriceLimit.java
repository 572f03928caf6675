package org.breakwater.models.liquidation.price;

/** The furthest price at which an order that closes a position may fill. */
public sealed interface PriceLimit permits FillablePrice, BankruptcyPrice {

    /**
     * The limit, in the unit of {@code notional} over that of {@code size}.
     *
     * @param size of the position, signed, not zero
     * @param notional of the position, signed
     * @param positionMaintenance margin of the position
     * @param equity of the account
     * @param maintenance margin of the account, positive
     */
    double of(double size, double notional, double positionMaintenance, double equity, double maintenance);

    /**
     * Whether the order of an account has the limit at all; without it, it fills at whatever the book gives.
     *
     * @param wealth what the account is worth, quote currency
     */
    boolean binds(double wealth);
}
