package org.breakwater.scenarios.book;

import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.Perpetual;

/**
 * A contract of a synthetic book.
 *
 * @param terms a linear contract
 * @param popularity weight with which accounts choose it, positive
 */
public record Listing(Instrument terms, double popularity) {

    /** Contracts are traded in lots worth at most this much, quote currency. */
    private static final double LARGEST_LOT_VALUE = 16;

    public Listing {
        if (terms.kind() != ContractKind.LINEAR) {
            throw new IllegalArgumentException("contract " + terms.symbol() + " of a synthetic book must be linear");
        }
        if (!(popularity > 0 && popularity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "popularity of " + terms.symbol() + " must be positive, got " + popularity);
        }
    }

    /** The linear perpetual {@code BTC-PERP} of a coin, settled in the quote asset. */
    public static Listing perpetual(String coin, String quoteAsset, double popularity) {
        return new Listing(Perpetual.linear(coin + "-PERP", coin, quoteAsset), popularity);
    }

    /**
     * The lot in contracts: a power of two, so that sums of quantities are exact in binary and contracts balance to the last
     * bit. At 64,000 it is 2⁻¹² of a coin, worth 15.6.
     *
     * @param price today's price of the underlying
     */
    double lot(double price) {
        return Math.scalb(1.0, Math.getExponent(LARGEST_LOT_VALUE / (price * terms.contractSize())));
    }
}
