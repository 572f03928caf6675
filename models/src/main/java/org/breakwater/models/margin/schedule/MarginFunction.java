package org.breakwater.models.margin.schedule;

/**
 * Margin of one position, as a schedule resolves to: not falling in notional, in size and in the rate of the step, not rising in
 * the chosen leverage, zero for no notional and no size.
 */
@FunctionalInterface
public interface MarginFunction {

    /**
     * Margin of a position in its settlement asset.
     *
     * @param notional in the settlement asset, not negative
     * @param size coins of the underlying, not negative
     * @param leverage that the account has chosen for the contract, at least 1; NaN if it has not chosen
     * @param rate of the step that a schedule asks for (see {@link MarginSchedule#openInterestRamp}), a fraction; 0 without one
     */
    double at(double notional, double size, double leverage, double rate);

    /** Margin where notional alone matters. */
    default double at(double notional) {
        return at(notional, 0, Double.NaN, 0);
    }
}
