package org.breakwater.models.margin.portfolio.contingency;

import java.util.List;
import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.grid.Probe;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/**
 * Forwards that move apart: for every expiry the worse of a rise and a fall of its forward alone, times {@code addend +
 * perYear·years}, summed; what one expiry gains offsets nothing of another (Derive v2 {@code PMRMLib.sol}: ±5 %, 0.25 + 0.01·T).
 *
 * @param down relative fall, in [0, 1)
 * @param up relative rise, not negative
 * @param addend share of the loss at no time to expiry, not negative
 * @param perYear what each year to expiry adds to the share, not negative
 */
public record BasisContingency(double down, double up, double addend, double perYear) implements Contingency {

    public BasisContingency {
        Ranges.notNegative("up of the basis", up);
        if (!(down >= 0 && down < 1)) {
            throw new IllegalArgumentException("down of the basis must be in [0, 1), got " + down);
        }
        Ranges.notNegative("addend", addend);
        Ranges.notNegative("perYear", perYear);
    }

    @Override
    public List<Probe> probes() {
        VolatilityShock unmoved = VolatilityShock.none();
        return List.of(new Probe(Scenario.of(up, 0), unmoved), new Probe(Scenario.of(-down, 0), unmoved));
    }

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        double charge = 0;
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (account.listing().underlyingOfSeries(series) == underlying
                    && account.listing().seriesExpires(series)) {
                double gain = Math.min(account.change(series, column[0]), account.change(series, column[1]));
                charge += Math.max(0, -gain) * (addend + perYear * account.quotes().years[series]);
            }
        }
        return charge;
    }

    @Override
    public double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        double charge = 0;
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (account.listing().underlyingOfSeries(series) == underlying
                    && account.listing().seriesExpires(series)) {
                double up = account.change(series, column[0]) - moves.ofSeries(series, column[0]);
                double fall = account.change(series, column[1]) - moves.ofSeries(series, column[1]);
                double share = addend + perYear * account.quotes().years[series];
                charge += Math.max(0, -Math.min(up, fall)) * share;
            }
        }
        return charge;
    }
}
