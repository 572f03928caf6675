package org.breakwater.models.market;

/**
 * A European option, settled in cash at the venue's average of the index: it pays {@code (S − K)⁺} (call) or {@code (K − S)⁺} (put)
 * per coin. A linear one is quoted and settled in quote currency; an inverse one in coins, so that it pays {@code (S − K)⁺/S}
 * coins.
 *
 * <p>Its price and the entry price of a position are premiums per coin in the settlement asset. An entry price of zero says that
 * the premium is in the account's balance already.
 *
 * @param symbol the venue's name of the contract
 * @param underlying asset whose price drives it
 * @param settlement asset of premium and payoff
 * @param kind linear or inverse (settled in its coin)
 * @param contractSize coins of one contract, positive
 * @param expiryMillis time of expiry, UTC epoch milliseconds
 * @param strike K, quote currency per coin, positive
 * @param isCall true for a call, false for a put
 */
public record VanillaOption(
        String symbol,
        String underlying,
        String settlement,
        ContractKind kind,
        double contractSize,
        long expiryMillis,
        double strike,
        boolean isCall)
        implements Instrument {

    public VanillaOption {
        ContractTerms.require(symbol, underlying, settlement, kind, contractSize);
        if (!(strike > 0 && strike < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strike of " + symbol + " must be positive, got " + strike);
        }
    }

    /** A linear option on one coin. */
    public static VanillaOption linear(
            String symbol, String underlying, String settlement, long expiryMillis, double strike, boolean isCall) {
        return new VanillaOption(symbol, underlying, settlement, ContractKind.LINEAR, 1, expiryMillis, strike, isCall);
    }

    /** An option on one coin that is quoted and settled in the coin. */
    public static VanillaOption coinSettled(
            String symbol, String underlying, long expiryMillis, double strike, boolean isCall) {
        return new VanillaOption(symbol, underlying, underlying, ContractKind.INVERSE, 1, expiryMillis, strike, isCall);
    }

    /** Cash that one coin pays when the index stands at {@code price}, in the settlement asset. */
    public double payoff(double price) {
        double quote = Math.max(0, isCall ? price - strike : strike - price);
        return kind == ContractKind.INVERSE ? quote / price : quote;
    }
}
