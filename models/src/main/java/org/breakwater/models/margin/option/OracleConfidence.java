package org.breakwater.models.margin.option;

/**
 * What is asked beside margin while an oracle is unsure: {@code (1 − c)·factor} of the notional if its confidence c is below a
 * threshold (Derive v2 {@code StandardManager.sol} and {@code PMRMLib.sol}, oracle and confidence contingency).
 *
 * @param threshold confidence below which it is asked, in [0, 1]; 0 never asks
 * @param factor fraction of notional at no confidence at all, not negative
 */
public record OracleConfidence(double threshold, double factor) {

    public OracleConfidence {
        Ranges.fraction("threshold", threshold);
        Ranges.notNegative("factor", factor);
    }

    /** Trusts every oracle. */
    public static OracleConfidence trusting() {
        return new OracleConfidence(0, 0);
    }

    /**
     * The charge of a holding.
     *
     * @param confidence in [0, 1]
     * @param quantity units of the underlying, either sign
     * @param index price of a unit in quote currency
     */
    public double charge(double confidence, double quantity, double index) {
        return confidence < threshold ? (1 - confidence) * factor * Math.abs(quantity) * index : 0;
    }
}
