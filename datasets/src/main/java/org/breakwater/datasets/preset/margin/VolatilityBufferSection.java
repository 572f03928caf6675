package org.breakwater.datasets.preset.margin;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Fraction;
import org.breakwater.datasets.located.format.NonNegative;
import org.breakwater.datasets.located.format.Positive;
import org.breakwater.models.margin.schedule.MarginSchedule;

/** An add-on to initial and maintenance margin that follows volatility. */
@Describe("Add-on to initial and maintenance margin: clamp(multiplier·σ·√horizon, floor, cap) of notional.")
public record VolatilityBufferSection(
        @Describe("Standard deviations that the add-on covers.") @NonNegative
        double multiplier,

        @Describe("Time that a liquidation takes.") @Positive
        double horizonSeconds,

        @Describe("Half-life of the exponentially weighted variance.") @Positive
        double halfLifeSeconds,

        @Describe("Age of the volatility that is used.") @Default("60") @NonNegative
        double lagSeconds,

        @Describe("Smallest add-on, fraction of notional.") @Default("0") @Fraction
        double floor,

        @Describe("Largest add-on, fraction of notional.") @Default("1") @Fraction
        double cap) {

    public VolatilityBufferSection {
        if (!(floor <= cap)) {
            throw new IllegalArgumentException("floor must be ≤ cap (" + cap + "), got " + floor);
        }
    }

    public MarginSchedule toDomain() {
        return new MarginSchedule.VolatilityBuffer(multiplier, horizonSeconds, halfLifeSeconds, lagSeconds, floor, cap);
    }
}
