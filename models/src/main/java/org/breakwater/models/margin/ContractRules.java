package org.breakwater.models.margin;

import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.PiecewiseLinear;

/**
 * Margin of one contract.
 *
 * @param initial margin to open a position, never below maintenance
 * @param maintenance margin to keep it; its volatility buffer, if it has one, is added to the initial margin as well, so
 *     that the buffer's cost in capital shows and the order of the two holds at any volatility
 */
public record ContractRules(MarginSchedule initial, MarginSchedule maintenance) {

    public ContractRules {
        if (initial.volatilityBuffer().isPresent()
                && !initial.volatilityBuffer().equals(maintenance.volatilityBuffer())) {
            throw new IllegalArgumentException(
                    "initial margin must have the volatility buffer of maintenance or none, got "
                            + initial.volatilityBuffer().get());
        }
        requireOrder(initial.resolve(), maintenance.resolve());
    }

    /** Both are piecewise linear: maintenance ≤ initial everywhere when it holds at every kink and in the last band. */
    private static void requireOrder(PiecewiseLinear initial, PiecewiseLinear maintenance) {
        for (PiecewiseLinear kinks : new PiecewiseLinear[] {initial, maintenance}) {
            for (int n = 0; n < kinks.bands(); n++) {
                requireAt(kinks.floor(n), initial, maintenance);
            }
        }
        double lastInitial = initial.rate(initial.bands() - 1);
        double lastMaintenance = maintenance.rate(maintenance.bands() - 1);
        if (lastMaintenance > lastInitial) {
            throw new IllegalArgumentException("maintenance must be <= initial (" + lastInitial + "), got "
                    + lastMaintenance + " in the last tier");
        }
    }

    private static void requireAt(double notional, PiecewiseLinear initial, PiecewiseLinear maintenance) {
        double allowed = initial.at(notional);
        if (maintenance.at(notional) > allowed * (1 + 1e-12)) {
            throw new IllegalArgumentException("maintenance must be <= initial (" + allowed + " at notional " + notional
                    + "), got " + maintenance.at(notional));
        }
    }
}
