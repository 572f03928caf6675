package org.breakwater.models.margin.portfolio.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange.Band;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange.Banded;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange.Power;
import org.breakwater.models.margin.portfolio.grid.VolatilityShock.Kind;
import org.junit.jupiter.api.Test;

/** How volatilities move, by hand. */
class VolatilityShockTest {

    private static final Power UP = new Power(0.45, 30, 1, 0.3, 0.13);
    private static final Power DOWN = new Power(0.3, 30, 1, 0.3, 0.13);

    @Test
    void aRangeByPowerIsItsSizeAtTheReferenceAndGrowsTowardsExpiryDownToTheFloor() {
        assertThat(UP.at(30)).isEqualTo(0.45);
        assertThat(new Power(0.4, 30, 1, 0.5, 0.5).at(15)).isCloseTo(0.4 * Math.sqrt(2), within(1e-15));
        assertThat(UP.at(120)).isCloseTo(0.45 * Math.pow(0.25, 0.13), within(1e-15));
        assertThat(UP.at(0)).isEqualTo(UP.at(1)).isCloseTo(0.45 * Math.pow(30, 0.3), within(1e-14));
    }

    @Test
    void aRangeByBandHoldsFromItsDayOn() {
        Banded banded = new Banded(List.of(new Band(0, 0.5), new Band(7, 0.3), new Band(30, 0.2)));
        assertThat(banded.at(6.9)).isEqualTo(0.5);
        assertThat(banded.at(7)).isEqualTo(0.3);
        assertThat(banded.at(400)).isEqualTo(0.2);
        assertThatThrownBy(() -> new Banded(List.of(new Band(1, 0.5)))).hasMessageContaining("must start at 0 days");
        assertThatThrownBy(() -> new Banded(List.of(new Band(0, 0.5), new Band(0, 0.4))))
                .hasMessageContaining("must rise");
    }

    @Test
    void aRelativeShockMultipliesAndNeverGoesBelowZero() {
        VolatilityShock shock = VolatilityShock.relative(UP, DOWN);
        assertThat(shock.shocked(0.8, shock.size(1, 30))).isCloseTo(0.8 * 1.45, within(1e-15));
        assertThat(shock.shocked(0.8, shock.size(-0.5, 30))).isCloseTo(0.8 * 0.85, within(1e-15));
        assertThat(shock.shocked(0.8, shock.size(0, 30))).isEqualTo(0.8);
        assertThat(VolatilityShock.relative(UP, new Power(2, 30, 1, 0.3, 0.13)).shocked(0.8, -2))
                .isZero();
    }

    @Test
    void anAbsoluteShockAddsAndARiseReachesALeastVolatility() {
        VolatilityShock shock = new VolatilityShock(UP, DOWN, Kind.ABSOLUTE, 0.5, 3);
        assertThat(shock.shocked(0.2, 0.1)).isEqualTo(0.5);
        assertThat(shock.shocked(0.2, -0.1)).isCloseTo(0.1, within(1e-15));
        assertThat(shock.shocked(2.9, 0.45)).isEqualTo(3);
        assertThatThrownBy(() -> new VolatilityShock(UP, DOWN, Kind.ABSOLUTE, 0.5, Double.NaN))
                .hasMessageContaining("most must be above leastAfterRise 0.5, got NaN");
    }
}
