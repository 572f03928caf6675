package org.breakwater.models.liquidation.sizing;

/** How much of a position of a breaching account one round closes. */
public sealed interface Sizing {

    /** Quantity to close, coins (linear) or quote currency (inverse), from zero to the size of the position. */
    double quantity(SizingContext position);

    /** Everything at once. */
    record Full() implements Sizing {
        @Override
        public double quantity(SizingContext position) {
            return position.size();
        }
    }

    /**
     * A share of each position per round, until the account meets maintenance again.
     *
     * @param share fraction closed per round, in (0, 1]
     * @param minNotional a position of less quote notional is closed whole
     */
    record Fraction(double share, double minNotional) implements Sizing {
        public Fraction {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be in (0, 1], got " + share);
            }
            if (!(minNotional >= 0 && minNotional < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("minNotional must be >= 0, got " + minNotional);
            }
        }

        @Override
        public double quantity(SizingContext position) {
            return position.notional() > minNotional ? position.size() * share : position.size();
        }
    }
}
