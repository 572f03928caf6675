package org.breakwater.models.market;

/**
 * A future with an expiry, settled in cash at the venue's average of the index.
 *
 * @param symbol the venue's name of the contract
 * @param underlying asset whose price drives it
 * @param settlement asset of profit and loss
 * @param kind linear or inverse
 * @param contractSize coins (linear) or quote currency (inverse) of one contract, positive
 * @param expiryMillis time of expiry, UTC epoch milliseconds
 */
public record DatedFuture(
        String symbol, String underlying, String settlement, ContractKind kind, double contractSize, long expiryMillis)
        implements Instrument {

    public DatedFuture {
        ContractTerms.require(symbol, underlying, settlement, kind, contractSize);
    }
}
