package org.breakwater.models.option.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.option.surface.Arbitrage.Kind;
import org.junit.jupiter.api.Test;

class VolatilitySurfaceTest {

    private static final SviSlice MONTH = new SviSlice(0.08, 0.02, 0.05, -0.2, 0.01, 0.2);
    private static final SviSlice QUARTER = new SviSlice(0.25, 0.07, 0.08, -0.2, 0.01, 0.25);

    @Test
    void aFlatSurfaceHasOneVolatility() {
        VolatilitySurface flat = VolatilitySurface.flat(0.65);
        assertThat(flat.volatility(-0.7, 0.003)).isEqualTo(0.65, within(1e-15));
        assertThat(flat.volatility(0.7, 3)).isEqualTo(0.65, within(1e-15));
        assertThat(flat.arbitrage()).isEmpty();
    }

    @Test
    void atItsExpiriesASurfaceIsItsSlicesAndBetweenThemTotalVarianceIsLinear() {
        VolatilitySurface surface = VolatilitySurface.of(List.of(QUARTER, MONTH));
        double month = surface.volatility(-0.1, 0.08);
        double quarter = surface.volatility(-0.1, 0.25);
        assertThat(month * month * 0.08).isEqualTo(MONTH.variance(-0.1), within(1e-15));
        assertThat(quarter * quarter * 0.25).isEqualTo(QUARTER.variance(-0.1), within(1e-15));
        double middle = surface.volatility(-0.1, 0.165);
        assertThat(middle * middle * 0.165)
                .isEqualTo((MONTH.variance(-0.1) + QUARTER.variance(-0.1)) / 2, within(1e-15));
        assertThat(surface.volatility(-0.1, 0.001)).isEqualTo(month);
        assertThat(surface.volatility(-0.1, 2)).isEqualTo(quarter);
        assertThat(surface.arbitrage()).isEmpty();
    }

    @Test
    void aSteepSliceHasButterfliesAndALaterOneOfLessVarianceACalendar() {
        SviSlice steep = new SviSlice(0.08, 0.001, 0.9, -0.9, 0, 0.05);
        assertThat(VolatilitySurface.of(List.of(steep)).arbitrage())
                .isNotEmpty()
                .allSatisfy(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.BUTTERFLY);
                    assertThat(steep.density(found.logMoneyness())).isEqualTo(-found.amount());
                });
        SviSlice later = SviSlice.flat(0.3, 0.1);
        assertThat(VolatilitySurface.of(List.of(MONTH, later)).arbitrage())
                .extracting(Arbitrage::kind)
                .contains(Kind.CALENDAR);
    }

    @Test
    void theDensityIsThatOfSecondDifferences() {
        double k = 0.15;
        double h = 1e-4;
        double w = QUARTER.variance(k);
        double first = (QUARTER.variance(k + h) - QUARTER.variance(k - h)) / (2 * h);
        double second = (QUARTER.variance(k + h) - 2 * w + QUARTER.variance(k - h)) / (h * h);
        double expected = Math.pow(1 - k * first / (2 * w), 2) - first * first / 4 * (1 / w + 0.25) + second / 2;
        assertThat(QUARTER.density(k)).isEqualTo(expected, within(1e-6));
    }

    @Test
    void badSlicesAreRefused() {
        assertThatThrownBy(() -> new SviSlice(0.1, -1, 0.1, 0, 0, 0.1)).hasMessageContaining("least total variance");
        assertThatThrownBy(() -> new SviSlice(0.1, 1, 0.1, 1, 0, 0.1)).hasMessageContaining("rho must be in (-1, 1)");
        assertThatThrownBy(() -> VolatilitySurface.of(List.of(MONTH, MONTH))).hasMessageContaining("two at 0.08");
    }
}
