package org.breakwater.models.account;

/**
 * A holding of one contract.
 *
 * @param instrument symbol of the contract
 * @param quantity contracts, positive long, negative short, not zero
 * @param entryPrice average price at which it was opened, positive
 */
public record Position(String instrument, double quantity, double entryPrice) {

    public Position {
        if (instrument.isBlank()) {
            throw new IllegalArgumentException("instrument of a position must not be blank");
        }
        if (!(Math.abs(quantity) > 0 && Math.abs(quantity) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "quantity of " + instrument + " must be finite and not zero, got " + quantity);
        }
        if (!(entryPrice > 0 && entryPrice < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("entryPrice of " + instrument + " must be positive, got " + entryPrice);
        }
    }
}
