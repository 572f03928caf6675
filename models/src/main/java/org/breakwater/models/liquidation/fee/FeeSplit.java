package org.breakwater.models.liquidation.fee;

/**
 * Who receives a liquidation penalty. Shares sum to one.
 *
 * @param fund share of the insurance fund
 * @param liquidators share of whoever executes
 * @param protocol share of the venue
 * @param liquidatorsWhenInsolvent whether all goes to whoever executes when the account is worth less than nothing
 */
public record FeeSplit(double fund, double liquidators, double protocol, boolean liquidatorsWhenInsolvent) {

    public FeeSplit {
        if (!(fund >= 0 && liquidators >= 0 && protocol >= 0 && Math.abs(fund + liquidators + protocol - 1) <= 1e-12)) {
            throw new IllegalArgumentException("shares of the penalty must be >= 0 and sum to 1, got " + fund + ", "
                    + liquidators + ", " + protocol);
        }
    }

    /** The same shares for every account. */
    public FeeSplit(double fund, double liquidators, double protocol) {
        this(fund, liquidators, protocol, false);
    }

    /** All to the insurance fund. */
    public static FeeSplit toFund() {
        return new FeeSplit(1, 0, 0);
    }

    /** Part of a fee that whoever executes gets. */
    public double toLiquidators(double fee, boolean insolvent) {
        return insolvent && liquidatorsWhenInsolvent ? fee : fee * liquidators;
    }

    /** Part of a fee that the venue gets. */
    public double toProtocol(double fee, boolean insolvent) {
        return insolvent && liquidatorsWhenInsolvent ? 0 : fee * protocol;
    }

    /** Part of a fee that the fund gets: what the others leave, so that the parts sum to the whole. */
    public double toFund(double fee, boolean insolvent) {
        return fee - toLiquidators(fee, insolvent) - toProtocol(fee, insolvent);
    }
}
