package org.breakwater.models.market;

/** Terms of a contract. */
public sealed interface Instrument permits Perpetual, DatedFuture, VanillaOption {

    /** The venue's name of the contract, unique in a book. */
    String symbol();

    /** Asset whose price drives the contract. */
    String underlying();

    /** Asset in which profit and loss are paid: the quote asset for linear, the coin for inverse contracts. */
    String settlement();

    ContractKind kind();

    /** Size of one contract: coins for linear contracts and options, quote currency for inverse contracts. */
    double contractSize();

    /** Time of expiry, UTC epoch milliseconds; {@link Long#MAX_VALUE} if there is none. */
    default long expiryMillis() {
        return Long.MAX_VALUE;
    }
}
