package org.breakwater.datasets.preset.option;

import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.models.margin.portfolio.grid.Scenario;

/** One scenario beyond the product of moves and volatilities. */
@Describe("One scenario beyond the product of moves and volatilities.")
public record ScenarioPoint(
        @Describe("Relative move of the price, above -1.") double move,

        @Describe("Share of the range of volatility; 1 is the whole range up.")
        @Default("0")
        @Between(min = -1, max = 1)
        double volatility,

        @Describe("Share of its loss that counts.") @Default("1") @NonNegative
        double weight) {

    public ScenarioPoint {
        new Scenario(move, volatility, weight, 0);
    }

    Scenario toDomain() {
        return new Scenario(move, volatility, weight, 0);
    }
}
