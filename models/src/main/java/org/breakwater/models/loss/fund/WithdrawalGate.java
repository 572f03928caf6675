package org.breakwater.models.loss.fund;

/**
 * When users may not withdraw: while the fund cannot cover what insolvent accounts lack (Derive v2, {@code DutchAuction.sol}),
 * or while any account is negative (dYdX v4, {@code x/subaccounts}), and for some time after.
 *
 * @param coverage share of the fund that open debts may take before the gate closes; 0 closes it at any debt
 * @param holdSeconds how long it stays closed after debts were last too large
 */
public record WithdrawalGate(double coverage, double holdSeconds) {

    public WithdrawalGate {
        if (!(coverage >= 0 && coverage < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("coverage must be >= 0, got " + coverage);
        }
        if (!(holdSeconds >= 0 && holdSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("holdSeconds must be >= 0, got " + holdSeconds);
        }
    }

    /**
     * What an insolvent account lacks.
     *
     * @param net its equity less what it must hold, quote currency
     */
    public static double lacking(double net) {
        return Math.max(0, -net);
    }

    /**
     * Whether debts close the gate.
     *
     * @param owed sum of what insolvent accounts lack, quote currency, not negative
     * @param fund worth of the fund, quote currency
     */
    public boolean closes(double owed, double fund) {
        return owed > coverage * Math.max(0, fund);
    }

    /**
     * The moment until which the gate is closed.
     *
     * @param seconds now
     * @param closed whether debts close it now
     * @param until moment until which it was closed before
     */
    public double closedUntil(double seconds, boolean closed, double until) {
        return closed ? Math.max(until, seconds + holdSeconds) : until;
    }
}
