package org.breakwater.models.market;

/** Terms of a contract. */
public sealed interface Instrument permits Perpetual, DatedFuture {

    /** The venue's name of the contract, unique in a book. */
    String symbol();

    /** Asset whose price drives the contract. */
    String underlying();

    /** Asset in which profit and loss are paid: the quote asset for linear, the coin for inverse contracts. */
    String settlement();

    ContractKind kind();

    /** Size of one contract: coins for linear, quote currency for inverse contracts. */
    double contractSize();
}
