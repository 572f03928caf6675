package org.breakwater.models.engine;

import java.util.List;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.margin.joint.OptionsByRule;
import org.breakwater.models.margin.joint.WholePortfolio;
import org.breakwater.models.margin.option.OptionMargin;
import org.breakwater.models.margin.option.OptionRule;
import org.breakwater.models.margin.option.StandardMargin;
import org.breakwater.models.margin.portfolio.Charge;
import org.breakwater.models.margin.portfolio.Charge.Place;
import org.breakwater.models.margin.portfolio.MarginFactors;
import org.breakwater.models.margin.portfolio.PortfolioMargin;
import org.breakwater.models.margin.portfolio.contingency.BasisContingency;
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

/** Margins of options for tests of the engine, in the forms that venues use. */
final class OptionRules {

    private static final List<Double> MOVES = List.of(-0.16, -0.12, -0.08, -0.04, 0.0, 0.04, 0.08, 0.12, 0.16);

    private OptionRules() {}

    private static OptionRule rule() {
        return new OptionRule(0.15, 0.1, 0.075, 0.075, 0.075, 1);
    }

    /** Every short on its own. */
    static JointMarginRule isolated() {
        return new OptionsByRule(StandardMargin.of(new OptionMargin.Isolated(rule())));
    }

    /** Shorts, or the largest loss at expiry. */
    static JointMarginRule offset() {
        return new OptionsByRule(StandardMargin.of(new OptionMargin.ExpiryOffset(rule(), 1.2, 1.1)));
    }

    /** Eighteen scenarios, volatility up and down, and three extreme moves up or down. */
    static ScanGrid grid() {
        VolatilityShock shock = VolatilityShock.relative(
                new VolatilityRange.Power(0.4, 30, 1, 0.3, 0.13), new VolatilityRange.Power(0.25, 30, 1, 0.3, 0.13));
        return new ScanGrid(ScanGrid.product(MOVES, List.of(1.0, -1.0)), shock)
                .with(List.of(
                        Scenario.dampened(-0.5, 1, 0.16),
                        Scenario.dampened(0.5, 1, 0.16),
                        Scenario.dampened(1, 1, 0.16)));
    }

    /**
     * The largest loss over the grid and every charge whose rise has a bound.
     *
     * @param discount of what expiries are worth in a scenario
     */
    static JointMarginRule charged(ValueDiscount discount) {
        List<Charge> charges = List.of(
                new Charge(new ShortOptions(0.01, true), Place.INSTEAD_OF_SCAN),
                new Charge(new PinContingency(2, 0.02, 0.01), Place.BESIDE_SCAN),
                new Charge(new NotionalContingency(0, 0.006, 0.002), Place.AT_LEAST),
                new Charge(new BasisContingency(0.05, 0.05, 0.25, 0.01), Place.BESIDE_SCAN),
                new Charge(
                        new TermStructureContingency(new TermStructureContingency.Volatility(grid().shock()), 0, 0.25),
                        Place.UNSCALED),
                new Charge(new FuturesOffset(0.02), Place.UNSCALED),
                new Charge(
                        new MinimumCharge(
                                0.001, 0.002, List.of(new MinimumCharge.Band(0, 1), new MinimumCharge.Band(10_000, 2))),
                        Place.AT_LEAST));
        return new WholePortfolio(new PortfolioMargin(grid(), discount, charges, MarginFactors.of(1.25, 1.1)));
    }

    /** The largest loss over the grid, a quarter more to begin with. */
    static JointMarginRule portfolio() {
        return new WholePortfolio(
                new PortfolioMargin(grid(), ValueDiscount.none(), List.of(), MarginFactors.of(1.25, 1)));
    }
}
