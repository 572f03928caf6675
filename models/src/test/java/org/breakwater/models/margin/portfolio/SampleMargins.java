package org.breakwater.models.margin.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.margin.option.OracleConfidence;
import org.breakwater.models.margin.option.StableDepeg;
import org.breakwater.models.margin.portfolio.Charge.Place;
import org.breakwater.models.margin.portfolio.contingency.BasisContingency;
import org.breakwater.models.margin.portfolio.contingency.ConfidenceContingency;
import org.breakwater.models.margin.portfolio.contingency.DeltaCharge;
import org.breakwater.models.margin.portfolio.contingency.FuturesOffset;
import org.breakwater.models.margin.portfolio.contingency.MinimumCharge;
import org.breakwater.models.margin.portfolio.contingency.NotionalContingency;
import org.breakwater.models.margin.portfolio.contingency.PinContingency;
import org.breakwater.models.margin.portfolio.contingency.ShortOptions;
import org.breakwater.models.margin.portfolio.contingency.TermStructureContingency;
import org.breakwater.models.margin.portfolio.grid.ScanGrid;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;

/** Portfolio margins of the shapes that venues have. */
final class SampleMargins {

    static final VolatilityShock SHOCK = VolatilityShock.relative(
            new VolatilityRange.Power(0.45, 30, 1, 0.3, 0.13), new VolatilityRange.Power(0.3, 30, 1, 0.3, 0.13));

    static final ScanGrid GRID = new ScanGrid(
            ScanGrid.product(List.of(-0.15, -0.1, -0.05, 0.0, 0.05, 0.1, 0.15), List.of(1.0, 0.0, -1.0)), SHOCK);

    static final ScanGrid EXTENDED = GRID.with(List.of(
            Scenario.dampened(-0.66, 1, 0.16),
            Scenario.dampened(-0.33, 1, 0.16),
            Scenario.dampened(1, 1, 0.16),
            new Scenario(0, 0, 1, 1)));

    /** A discount, a basis against the scan, charges beside it, a factor for initial margin (as Derive v2). */
    static final PortfolioMargin DISCOUNTED = new PortfolioMargin(
            GRID,
            new ValueDiscount(0.95, 4, 0.05),
            List.of(
                    new Charge(new BasisContingency(0.05, 0.05, 0.25, 0.01), Place.INSTEAD_OF_SCAN),
                    new Charge(new NotionalContingency(0.02, 0.02, 0), Place.BESIDE_SCAN),
                    new Charge(new ShortOptions(0.01, true), Place.BESIDE_SCAN),
                    new Charge(new ConfidenceContingency(new OracleConfidence(0.6, 0.5)), Place.INITIAL_ONLY)),
            new MarginFactors(1.3, 1, new StableDepeg(0.98, 2)));

    /** Every charge there is, each where venues put it. */
    static final PortfolioMargin EVERYTHING = new PortfolioMargin(
            EXTENDED,
            new ValueDiscount(0.97, 1, 0.02),
            everyCharge(),
            new MarginFactors(1.3, 1, new StableDepeg(0.98, 2)));

    private SampleMargins() {}

    private static List<Charge> everyCharge() {
        List<Charge> charges = new ArrayList<>(DISCOUNTED.charges());
        charges.add(new Charge(new DeltaCharge(0.02, 0.01), Place.INSTEAD_OF_SCAN));
        charges.add(new Charge(new FuturesOffset(0.02), Place.BESIDE_SCAN));
        charges.add(new Charge(new PinContingency(1, 0.05, 0.03), Place.BESIDE_SCAN));
        charges.add(new Charge(
                new TermStructureContingency(new TermStructureContingency.Volatility(SHOCK), 0.1, 0.25),
                Place.BESIDE_SCAN));
        charges.add(new Charge(
                new TermStructureContingency(new TermStructureContingency.AnnualBasis(0.05), 1, 1), Place.BESIDE_SCAN));
        charges.add(new Charge(
                new MinimumCharge(0.01, 0.02, List.of(new MinimumCharge.Band(0, 1), new MinimumCharge.Band(1_000, 2))),
                Place.AT_LEAST));
        charges.add(new Charge(new NotionalContingency(0, 0.0005, 0.0003), Place.UNSCALED));
        return charges;
    }
}
