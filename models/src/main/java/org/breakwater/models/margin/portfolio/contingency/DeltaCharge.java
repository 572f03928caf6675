package org.breakwater.models.margin.portfolio.contingency;

import java.util.List;
import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.grid.Probe;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;

/**
 * A share of delta notional: {@code netRate·|net| + hedgedRate·hedged}, where net is long less short delta and hedged the smaller
 * of both sides (Paradex, minimum delta requirement: 2 % and 1 %). Deltas are central differences.
 *
 * @param netRate fraction of the net delta, not negative
 * @param hedgedRate fraction of the hedged delta, not negative
 */
public record DeltaCharge(double netRate, double hedgedRate) implements Contingency {

    private static final double BUMP = 1e-4;

    public DeltaCharge {
        Ranges.notNegative("netRate", netRate);
        Ranges.notNegative("hedgedRate", hedgedRate);
    }

    @Override
    public List<Probe> probes() {
        VolatilityShock unmoved = VolatilityShock.none();
        return List.of(new Probe(Scenario.of(BUMP, 0), unmoved), new Probe(Scenario.of(-BUMP, 0), unmoved));
    }

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        double gains = account.oneSide(underlying, column[0], column[1], true) / (2 * BUMP);
        double losses = account.oneSide(underlying, column[0], column[1], false) / (2 * BUMP);
        return netRate * Math.abs(gains - losses) + hedgedRate * Math.min(gains, losses);
    }
}
