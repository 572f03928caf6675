package org.breakwater.models.market;

/**
 * A perpetual swap: no expiry, held to its index by funding.
 *
 * @param symbol the venue's name of the contract
 * @param underlying asset whose price drives it
 * @param settlement asset of profit and loss
 * @param kind linear or inverse
 * @param contractSize coins (linear) or quote currency (inverse) of one contract, positive
 */
public record Perpetual(String symbol, String underlying, String settlement, ContractKind kind, double contractSize)
        implements Instrument {

    public Perpetual {
        ContractTerms.require(symbol, underlying, settlement, kind, contractSize);
    }

    /** A linear perpetual of one coin, for instance {@code linear("BTC-PERP", "BTC", "USDC")}. */
    public static Perpetual linear(String symbol, String underlying, String settlement) {
        return new Perpetual(symbol, underlying, settlement, ContractKind.LINEAR, 1);
    }

    /** An inverse perpetual of one unit of quote currency, settled in its coin. */
    public static Perpetual inverse(String symbol, String underlying) {
        return new Perpetual(symbol, underlying, underlying, ContractKind.INVERSE, 1);
    }
}
