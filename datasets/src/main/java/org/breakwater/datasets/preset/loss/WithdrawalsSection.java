package org.breakwater.datasets.preset.loss;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.loss.fund.WithdrawalGate;

/** When users may not withdraw. */
@Describe("When users may not withdraw: while open debts take more than a share of the fund, and some time after.")
public record WithdrawalsSection(
        @Describe("Share of the fund that open debts may take; 0 shuts at any debt.") @NonNegative
        double coverage,

        @Describe("Time that withdrawals stay shut after debts were last too large.") @Default("0") @NonNegative
        double holdSeconds) {

    WithdrawalGate toDomain() {
        return new WithdrawalGate(coverage, holdSeconds);
    }
}
