package org.breakwater.datasets.preset.option;

import java.util.List;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.NonEmpty;
import org.breakwater.models.margin.portfolio.grid.ScanGrid;

/** The scenarios of a portfolio margin. */
@Describe("Every move with every volatility, and further points.")
public record GridSection(
        @Describe("Relative moves of the price.") @NonEmpty List<Double> moves,

        @Describe("Shares of the range of volatility: 1 up, 0 unmoved, -1 down.") @Default("[1, 0, -1]") @NonEmpty
        List<Double> volatilities,

        @Describe("How far volatility moves.") ShockSection shock,

        @Describe("Further scenarios, as moves beyond the range whose loss counts in part.") @Default("[]")
        List<ScenarioPoint> extended) {

    public GridSection {
        ScanGrid.product(moves, volatilities);
    }

    ScanGrid toDomain() {
        return new ScanGrid(ScanGrid.product(moves, volatilities), shock.toDomain())
                .with(extended.stream().map(ScenarioPoint::toDomain).toList());
    }
}
