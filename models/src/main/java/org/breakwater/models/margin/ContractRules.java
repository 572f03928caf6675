package org.breakwater.models.margin;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.breakwater.models.margin.schedule.MarginFunction;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.PiecewiseLinear;

/**
 * Margin of one contract.
 *
 * @param initial margin to open a position, never below maintenance
 * @param maintenance margin to keep it; its volatility buffer, if it has one, is added to the initial margin as well, so
 *     that the buffer's cost in capital shows and the order of the two holds at any volatility. An open-interest ramp or a
 *     chosen leverage of the initial margin does not enter it
 * @param basis price of the notional that margin is charged on
 * @param closing what is held back for closing, beside maintenance
 * @param maxPrice price that the contract cannot exceed, so that a short can lose no more than what is left to it; infinite for
 *     others
 */
public record ContractRules(
        MarginSchedule initial, MarginSchedule maintenance, NotionalBasis basis, ClosingFee closing, double maxPrice) {

    /** Powers of ten at which the order of two general schedules is checked, beside the floors of their bands. */
    private static final int SMALLEST = -6;

    private static final int LARGEST = 13;

    /** Margin on the notional at the mark, nothing held back for closing. */
    public ContractRules(MarginSchedule initial, MarginSchedule maintenance) {
        this(initial, maintenance, NotionalBasis.MARK, ClosingFee.none(), Double.POSITIVE_INFINITY);
    }

    public ContractRules {
        if (!(maxPrice > 0)) {
            throw new IllegalArgumentException("maxPrice must be positive, got " + maxPrice);
        }
        if (initial.volatilityBuffer().isPresent()
                && !initial.volatilityBuffer().equals(maintenance.volatilityBuffer())) {
            throw new IllegalArgumentException(
                    "initial margin must have the volatility buffer of maintenance or none, got "
                            + initial.volatilityBuffer().get());
        }
        if (maintenance.openInterestRamp().isPresent()
                && !maintenance.openInterestRamp().equals(initial.openInterestRamp())) {
            throw new IllegalArgumentException(
                    "maintenance must have the open-interest ramp of initial margin or none, got "
                            + maintenance.openInterestRamp().get());
        }
        MarginFunction opening = initial.resolve();
        MarginFunction keeping = maintenance.resolve();
        if (opening instanceof PiecewiseLinear above && keeping instanceof PiecewiseLinear below) {
            requireOrder(above, below);
        } else {
            DoubleStream decades = IntStream.rangeClosed(SMALLEST, LARGEST).mapToDouble(n -> StrictMath.pow(10, n));
            DoubleStream.concat(decades, DoubleStream.concat(initial.floors(), maintenance.floors()))
                    .flatMap(notional -> DoubleStream.of(notional, Math.nextUp(notional)))
                    .forEach(notional -> requireOrder(notional, opening, keeping));
        }
    }

    /** True if margin hangs on the mark's notional alone: what the index of the account check was made for. */
    boolean isPlain() {
        return basis == NotionalBasis.MARK
                && closing.rate() == 0
                && maxPrice == Double.POSITIVE_INFINITY
                && maintenance.resolve() instanceof PiecewiseLinear;
    }

    /** Both are piecewise linear: maintenance ≤ initial everywhere when it holds at every kink and in the last band. */
    private static void requireOrder(PiecewiseLinear initial, PiecewiseLinear maintenance) {
        for (PiecewiseLinear kinks : new PiecewiseLinear[] {initial, maintenance}) {
            for (int n = 0; n < kinks.bands(); n++) {
                requireAt(kinks.floor(n), initial.at(kinks.floor(n)), maintenance.at(kinks.floor(n)));
            }
        }
        double lastInitial = initial.rate(initial.bands() - 1);
        double lastMaintenance = maintenance.rate(maintenance.bands() - 1);
        if (lastMaintenance > lastInitial) {
            throw new IllegalArgumentException("maintenance must be <= initial (" + lastInitial + "), got "
                    + lastMaintenance + " in the last tier");
        }
    }

    /**
     * At a notional and sizes of all orders, without a rate of the step. The leverage that an account chooses is bounded by the
     * venue's tiers, which a schedule does not hold: it is taken as 1.
     */
    private static void requireOrder(double notional, MarginFunction initial, MarginFunction maintenance) {
        for (int c = SMALLEST; c <= LARGEST; c++) {
            double size = StrictMath.pow(10, c);
            requireAt(notional, initial.at(notional, size, 1, 0), maintenance.at(notional, size, 1, 0));
        }
    }

    private static void requireAt(double notional, double allowed, double maintenance) {
        if (maintenance > allowed * (1 + 1e-12)) {
            throw new IllegalArgumentException("maintenance must be <= initial (" + allowed + " at notional " + notional
                    + "), got " + maintenance);
        }
    }
}
