package org.breakwater.models.account;

/**
 * A holding of one contract.
 *
 * @param instrument symbol of the contract
 * @param quantity contracts, positive long, negative short; zero only where orders stand
 * @param entryPrice average price at which it was opened, positive; zero for an option whose premium is in the balances already
 * @param chosenLeverage leverage that the account has chosen for the contract, at least 1; NaN if it has not chosen
 * @param bids contracts that its standing orders would buy, not negative
 * @param asks contracts that they would sell, not negative
 */
public record Position(
        String instrument, double quantity, double entryPrice, double chosenLeverage, double bids, double asks) {

    /** A holding at the venue's default leverage, without orders. */
    public Position(String instrument, double quantity, double entryPrice) {
        this(instrument, quantity, entryPrice, Double.NaN, 0, 0);
    }

    public Position {
        if (instrument.isBlank()) {
            throw new IllegalArgumentException("instrument of a position must not be blank");
        }
        requireNotNegative("bids", instrument, bids);
        requireNotNegative("asks", instrument, asks);
        boolean orders = bids > 0 || asks > 0;
        if (!(Math.abs(quantity) < Double.POSITIVE_INFINITY) || quantity == 0 && !orders) {
            throw new IllegalArgumentException(
                    "quantity of " + instrument + " must be finite and not zero, got " + quantity);
        }
        if (!(entryPrice >= 0 && entryPrice < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "entryPrice of " + instrument + " must not be negative, got " + entryPrice);
        }
        if (!Double.isNaN(chosenLeverage) && !(chosenLeverage >= 1 && chosenLeverage < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "chosenLeverage of " + instrument + " must be at least 1, got " + chosenLeverage);
        }
    }

    private static void requireNotNegative(String what, String instrument, double contracts) {
        if (!(contracts >= 0 && contracts < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " of " + instrument + " must be >= 0, got " + contracts);
        }
    }
}
