package org.breakwater.models.margin.portfolio;

import java.util.List;
import org.breakwater.models.margin.portfolio.grid.ScanGrid;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;

/**
 * A portfolio margin, reckoned for each underlying and summed: what an account loses at most in the scenarios of a grid, and what
 * is charged beside it. What one underlying gains offsets nothing of another.
 *
 * @param grid scenarios
 * @param discount of what an expiry is worth in a scenario
 * @param charges contingencies, each in its place
 * @param factors of initial and maintenance margin
 */
public record PortfolioMargin(ScanGrid grid, ValueDiscount discount, List<Charge> charges, MarginFactors factors) {

    public PortfolioMargin {
        charges = List.copyOf(charges);
    }

    /** The largest loss alone, for initial and maintenance margin alike. */
    public static PortfolioMargin of(ScanGrid grid) {
        return new PortfolioMargin(grid, ValueDiscount.none(), List.of(), MarginFactors.of(1, 1));
    }
}
