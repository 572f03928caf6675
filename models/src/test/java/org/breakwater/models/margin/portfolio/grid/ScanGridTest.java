package org.breakwater.models.margin.portfolio.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios as venues list them. */
class ScanGridTest {

    @Test
    void aProductHasEveryMoveWithEveryVolatility() {
        List<Scenario> product = ScanGrid.product(List.of(-0.1, 0.1), List.of(1.0, 0.0, -1.0));
        assertThat(product).hasSize(6).element(4).isEqualTo(new Scenario(0.1, 0, 1, 0));
    }

    @Test
    void spanHasSixteenScenariosOfWhichTwoAreExtreme() {
        List<Scenario> span = ScanRange.span(0.12, List.of(1 / 3.0, 2 / 3.0, 1.0), 3, 0.33);
        assertThat(span).hasSize(16);
        assertThat(span.get(0)).isEqualTo(Scenario.of(0, 1));
        assertThat(span.get(3)).isEqualTo(Scenario.of(0.12 * (1 / 3.0), -1));
        assertThat(span.get(5).move()).isCloseTo(-0.04, within(1e-15));
        assertThat(span.get(13)).isEqualTo(Scenario.of(-0.12, -1));
        assertThat(span.get(15).move()).isCloseTo(-0.36, within(1e-15));
        assertThat(span.get(14).weight()).isEqualTo(0.33);
        assertThat(new ScanRange(30_000, 250).points()).isEqualTo(120);
    }

    @Test
    void movesBeyondARangeAreDampened() {
        assertThat(Scenario.dampened(0.16, 1, 0.16).weight()).isEqualTo(1);
        assertThat(Scenario.dampened(-0.66, 1, 0.16).weight()).isCloseTo(0.2424, within(1e-4));
        assertThat(Scenario.dampened(5, 1, 0.16).weight()).isCloseTo(0.032, within(1e-15));
        assertThat(Scenario.dampened(0, 1, 0.16).weight()).isEqualTo(1);
    }

    @Test
    void aValuationRangeIsCutEvenly() {
        assertThat(new ValuationRange(0.08, 0.06, 8).moves())
                .hasSize(8)
                .startsWith(-0.08)
                .endsWith(0.06)
                .contains(0.0);
        assertThat(ValuationRange.timsOther().moves()).hasSize(10);
    }

    @Test
    void whatIsNoScenarioIsRefused() {
        assertThatThrownBy(() -> Scenario.of(-1, 0)).hasMessageContaining("must be above -1");
        assertThatThrownBy(() -> Scenario.of(0, 1.1)).hasMessageContaining("volatility of a scenario must be in");
        assertThatThrownBy(() -> new Scenario(0, 0, Double.NaN, 0)).hasMessageContaining("weight");
        assertThatThrownBy(() -> new ScanGrid(List.of(), VolatilityShock.none()))
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> new ValuationRange(0.1, 0.1, 1)).hasMessageContaining("at least 2");
    }
}
