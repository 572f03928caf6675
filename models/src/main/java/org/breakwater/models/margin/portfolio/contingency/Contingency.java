package org.breakwater.models.margin.portfolio.contingency;

import java.util.List;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.grid.Probe;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/** A charge on what an account has on one underlying. */
public sealed interface Contingency
        permits NotionalContingency,
                FuturesOffset,
                ShortOptions,
                BasisContingency,
                TermStructureContingency,
                PinContingency,
                MinimumCharge,
                DeltaCharge,
                ConfidenceContingency {

    /** Scenarios that it looks at beside those of the grid. */
    default List<Probe> probes() {
        return List.of();
    }

    /**
     * The charge.
     *
     * @param account as loaded
     * @param underlying one that the account has lines on
     * @param column number of each probe's scenario in the account
     * @return in quote currency, not negative
     */
    double charge(AccountScan account, int underlying, int[] column);

    /**
     * An upper bound of the charge while the market stays within a band, time passes, and confidences and rates stay; infinite for a charge
     * that has none.
     *
     * @param moves of the account as loaded
     */
    default double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        return Double.POSITIVE_INFINITY;
    }
}
