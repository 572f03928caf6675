package org.breakwater.models.margin.portfolio.grid;

import org.breakwater.models.margin.option.Ranges;

/**
 * How a scenario moves volatilities. A rise of share s takes σ to {@code σ·(1 + s·up)}, or {@code σ + s·up} where it adds; a fall
 * uses the range down; neither goes below 0.
 *
 * @param up range of a rise
 * @param down range of a fall
 * @param kind whether a range multiplies or adds
 * @param leastAfterRise annualised volatility that a rise reaches at least, not negative
 * @param most annualised volatility that none exceeds, positive, perhaps infinite
 */
public record VolatilityShock(VolatilityRange up, VolatilityRange down, Kind kind, double leastAfterRise, double most) {

    /** What a range is of. */
    public enum Kind {
        /** A fraction of the volatility. */
        RELATIVE,
        /** Points of volatility: 0.5 takes 0.6 to 1.1. */
        ABSOLUTE
    }

    public VolatilityShock {
        Ranges.notNegative("leastAfterRise", leastAfterRise);
        if (!(most > leastAfterRise)) {
            throw new IllegalArgumentException("most must be above leastAfterRise " + leastAfterRise + ", got " + most);
        }
    }

    /** A shock by fractions, without bounds. */
    public static VolatilityShock relative(VolatilityRange up, VolatilityRange down) {
        return new VolatilityShock(up, down, Kind.RELATIVE, 0, Double.POSITIVE_INFINITY);
    }

    /** Volatility that never moves. */
    public static VolatilityShock none() {
        return relative(VolatilityRange.Banded.flat(0), VolatilityRange.Banded.flat(0));
    }

    /**
     * How far a scenario goes.
     *
     * @param share of the range, in [−1, 1]
     * @param days to expiry
     * @return negative for a fall
     */
    public double size(double share, double days) {
        return share == 0 ? 0 : share * (share > 0 ? up : down).at(days);
    }

    /**
     * A volatility after a shock.
     *
     * @param volatility annualised
     * @param size what {@link #size} says
     * @return annualised, not negative
     */
    public double shocked(double volatility, double size) {
        if (size == 0) {
            return volatility;
        }
        double moved = Math.max(0, kind == Kind.RELATIVE ? volatility * (1 + size) : volatility + size);
        return Math.min(most, size > 0 ? Math.max(moved, leastAfterRise) : moved);
    }
}
