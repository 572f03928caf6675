package org.breakwater.datasets.preset.option;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.datasets.located.format.Shorthand;
import org.breakwater.models.margin.portfolio.grid.VolatilityRange;

/** How far volatility moves, by time to expiry. */
@Describe("How far volatility moves: one size for all expiries, or size·(referenceDays/days)^power.")
public record RangeSection(
        @Describe("Range at the reference.") @NonNegative double size,

        @Describe("Days of the reference.") @Default("30") @Positive
        double referenceDays,

        @Describe("Least days that are reckoned.") @Default("1") @Positive
        double floorDays,

        @Describe("Power up to the reference.") @Default("0") @Fraction
        double shortPower,

        @Describe("Power beyond it.") @Default("0") @Fraction
        double longPower) {

    private static final double MONTH = 30;

    @Shorthand
    static RangeSection flat(@NonNegative double size) {
        return new RangeSection(size, MONTH, 1, 0, 0);
    }

    VolatilityRange toDomain() {
        return shortPower == 0 && longPower == 0
                ? VolatilityRange.Banded.flat(size)
                : new VolatilityRange.Power(size, referenceDays, floorDays, shortPower, longPower);
    }
}
