package org.breakwater.models.engine;

import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.fund.WithdrawalGate;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/** Counts the seconds for which the gate for withdrawals is shut, from point to point of a path. */
final class WithdrawalWatch {

    private final @Nullable WithdrawalGate gate;
    private final AccountMargin margin;
    private final FundAccount fund;
    private boolean shut;
    private double until;
    private double last;

    WithdrawalWatch(Gates gates, AccountMargin margin, FundAccount fund) {
        this.gate = gates.withdrawals();
        this.margin = margin;
        this.fund = fund;
    }

    void start() {
        shut = false;
        until = Double.NEGATIVE_INFINITY;
        last = 0;
    }

    /** The gate stays as it was from the last point to this one, and longer where it is held; then the accounts are looked at. */
    void observe(VenueState s, double seconds, PathOutcome out) {
        if (gate == null) {
            return;
        }
        double passed = seconds - last;
        double held = Math.max(0, Math.min(passed, until - last));
        out.add(Measure.WITHDRAWALS_BLOCKED_SECONDS, shut ? passed : held);
        shut = fund.closes(s, gate, owed(s));
        until = gate.closedUntil(seconds, shut, until);
        last = seconds;
    }

    /** What insolvent accounts lack of what they must hold, quote currency. */
    private double owed(VenueState s) {
        double owed = 0;
        for (int u = 0; u < s.open.length; u++) {
            if (s.open[u] && margin.wealth(s, u) < 0) {
                owed += WithdrawalGate.lacking(margin.slack(s, u));
            }
        }
        return owed;
    }
}
