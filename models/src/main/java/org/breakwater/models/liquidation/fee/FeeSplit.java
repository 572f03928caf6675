package org.breakwater.models.liquidation.fee;

/**
 * Who receives a liquidation penalty. Shares sum to one.
 *
 * @param fund share of the insurance fund
 * @param liquidators share of whoever executes
 * @param protocol share of the venue
 */
public record FeeSplit(double fund, double liquidators, double protocol) {

    public FeeSplit {
        if (!(fund >= 0 && liquidators >= 0 && protocol >= 0 && Math.abs(fund + liquidators + protocol - 1) <= 1e-12)) {
            throw new IllegalArgumentException("shares of the penalty must be >= 0 and sum to 1, got " + fund + ", "
                    + liquidators + ", " + protocol);
        }
    }

    /** All to the insurance fund. */
    public static FeeSplit toFund() {
        return new FeeSplit(1, 0, 0);
    }
}
