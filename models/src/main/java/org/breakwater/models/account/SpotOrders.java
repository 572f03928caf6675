package org.breakwater.models.account;

/**
 * What standing spot orders of one market have reserved: it may come back as it is, or all in the one asset or all in the other.
 *
 * @param baseAsset asset that is traded
 * @param quoteAsset asset that pays for it, another one
 * @param base coins of the base asset that offers hold, not negative
 * @param quote coins of the quote asset that bids hold, not negative
 */
public record SpotOrders(String baseAsset, String quoteAsset, double base, double quote) {

    public SpotOrders {
        if (baseAsset.isBlank() || quoteAsset.isBlank() || baseAsset.equals(quoteAsset)) {
            throw new IllegalArgumentException(
                    "assets of spot orders must be two, got " + baseAsset + " and " + quoteAsset);
        }
        requireAmount("base", base);
        requireAmount("quote", quote);
    }

    private static void requireAmount(String what, double amount) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " of spot orders must be >= 0, got " + amount);
        }
    }
}
