package org.breakwater.models.option.chain;

import org.breakwater.models.option.OptionType;

/**
 * One option of a chain.
 *
 * @param expiryMillis UTC epoch milliseconds
 * @param strike quote currency, positive
 * @param type call or put
 * @param volatility implied at the mark, annualised; NaN where the source gives none
 * @param price at the mark, coins of the underlying; NaN where the source gives none
 * @param forward of the expiry, quote currency; NaN where the source gives none
 */
public record OptionQuote(
        long expiryMillis, double strike, OptionType type, double volatility, double price, double forward) {

    public OptionQuote {
        if (!(strike > 0 && strike < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strike must be positive, got " + strike);
        }
    }

    boolean hasVolatility() {
        return volatility > 0 && volatility < Double.POSITIVE_INFINITY;
    }
}
