package org.breakwater.datasets.venue;

import java.util.List;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.option.OptionMargin;
import org.breakwater.models.margin.option.OptionRule;
import org.breakwater.models.margin.option.OracleConfidence;
import org.breakwater.models.margin.option.StableDepeg;
import org.breakwater.models.margin.option.StandardMargin;
import org.breakwater.models.margin.portfolio.Charge;
import org.breakwater.models.margin.portfolio.Charge.Place;
import org.breakwater.models.margin.portfolio.MarginFactors;
import org.breakwater.models.margin.portfolio.PortfolioMargin;
import org.breakwater.models.margin.portfolio.contingency.BasisContingency;
import org.breakwater.models.margin.portfolio.contingency.ConfidenceContingency;
import org.breakwater.models.margin.portfolio.contingency.NotionalContingency;
import org.breakwater.models.margin.portfolio.contingency.ShortOptions;
import org.breakwater.models.margin.portfolio.grid.ScanGrid;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock;
import org.breakwater.models.margin.schedule.MarginSchedule;

/** The parameters of Derive v2's two managers, as the notes of their case files state them. */
final class DerivePolicies {

    /** Standard manager: margins of perpetuals. */
    static final ContractRules PERPETUALS =
            new ContractRules(new MarginSchedule.Flat(0.065), new MarginSchedule.Flat(0.05));

    /** Standard manager: a coin counts for a tenth of its value. */
    static final double COIN_HAIRCUT = 0.9;

    private static final OracleConfidence STANDARD_CONFIDENCE = new OracleConfidence(0.4, 0.4);

    /** Standard manager: options, oracles and the stable coin. */
    static final StandardMargin STANDARD = new StandardMargin(
            new OptionMargin.ExpiryOffset(new OptionRule(0.15, 0.1, 0.075, 0.075, 0.075, 1.05), 1.2, 1.1),
            STANDARD_CONFIDENCE,
            STANDARD_CONFIDENCE,
            STANDARD_CONFIDENCE,
            new StableDepeg(0.98, 1.2));

    /** Portfolio manager: places of its charges. */
    static final int BASIS = 0;

    static final int COINS_AND_PERPETUALS = 1;
    static final int NAKED_SHORTS = 2;

    /** Portfolio manager. */
    static final PortfolioMargin PORTFOLIO = new PortfolioMargin(
            new ScanGrid(
                    ScanGrid.product(List.of(0.15, 0.1, 0.05, 0.0, -0.05, -0.1, -0.15), List.of(1.0, 0.0, -1.0)),
                    VolatilityShock.relative(range(0.45), range(0.3))),
            new ValueDiscount(0.95, 4, 0.05),
            List.of(
                    new Charge(new BasisContingency(0.05, 0.05, 0.25, 0.01), Place.INSTEAD_OF_SCAN),
                    new Charge(new NotionalContingency(0.02, 0.02, 0), Place.BESIDE_SCAN),
                    new Charge(new ShortOptions(0.01, true), Place.BESIDE_SCAN),
                    new Charge(new ConfidenceContingency(new OracleConfidence(0.6, 0.5)), Place.INITIAL_ONLY)),
            new MarginFactors(1.3, 1, new StableDepeg(0.98, 2)));

    private DerivePolicies() {}

    private static VolatilityRange range(double size) {
        return new VolatilityRange.Power(size, 30, 1, 0.30, 0.13);
    }
}
