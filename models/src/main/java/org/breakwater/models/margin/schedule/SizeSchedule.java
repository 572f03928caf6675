package org.breakwater.models.margin.schedule;

import org.breakwater.models.rounding.VenueRounding;

/** A schedule whose rate grows with the size of the position: {@code margin = N·rate(size)}. */
public sealed interface SizeSchedule extends MarginSchedule {

    /** Fraction of notional at a size, coins of the underlying, not negative; does not fall. */
    double rate(double size);

    @Override
    default MarginFunction resolve(VenueRounding rounding) {
        WholeMargin whole = new WholeMargin(rounding);
        return (notional, size, leverage, ofStep) -> whole.charge(notional, rate(size));
    }

    /**
     * A rate that grows with size: {@code margin = N·min(cap, base + slopePerCoin·size)}.
     *
     * @param base rate of an empty position, in [0, 1]
     * @param slopePerCoin growth of the rate for each coin, not negative
     * @param cap highest rate, not below base
     */
    record Affine(double base, double slopePerCoin, double cap) implements SizeSchedule {
        public Affine {
            Bounds.requireRate("base", base);
            Bounds.requireNotNegative("slopePerCoin", slopePerCoin);
            if (!(cap >= base)) {
                throw new IllegalArgumentException("cap must be >= base " + base + ", got " + cap);
            }
        }

        @Override
        public double rate(double size) {
            return Math.min(cap, base + slopePerCoin * size);
        }
    }

    /**
     * A rate that grows with the root of size: {@code margin = N·max(floor, share·floor + factor·√size)} (Drift's IMF).
     *
     * @param floor lowest rate, in [0, 1]
     * @param share of the floor on which the growth stands, in [0, 1]
     * @param factor growth for each root of a coin, not negative
     */
    record SquareRoot(double floor, double share, double factor) implements SizeSchedule {
        public SquareRoot {
            Bounds.requireRate("floor", floor);
            Bounds.requireRate("share", share);
            Bounds.requireNotNegative("factor", factor);
        }

        @Override
        public double rate(double size) {
            return Math.max(floor, share * floor + factor * Math.sqrt(size));
        }
    }

    /**
     * A rate that grows with the share that a position has of the market's skew scale: {@code margin = N·(floor +
     * factor·size/scale)} (Synthetix).
     *
     * @param floor rate of an empty position, in [0, 1]
     * @param scale skew that moves the price by its whole, coins, positive
     * @param factor growth of the rate at a size of the scale, not negative
     */
    record SkewShare(double floor, double scale, double factor) implements SizeSchedule {
        public SkewShare {
            Bounds.requireRate("floor", floor);
            Bounds.requireNotNegative("factor", factor);
            if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("scale must be positive, got " + scale);
            }
        }

        @Override
        public double rate(double size) {
            return floor + factor * (size / scale);
        }
    }
}
