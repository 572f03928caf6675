package org.breakwater.models.liquidation;

/** How much of a breaching account one round closes. */
public sealed interface LiquidationSizing {

    /** Everything at once. */
    record Full() implements LiquidationSizing {}

    /**
     * A share of each position per round, until the account meets maintenance again.
     *
     * @param share fraction closed per round, in (0, 1]
     * @param minNotional a position of less quote notional is closed whole
     */
    record Fraction(double share, double minNotional) implements LiquidationSizing {
        public Fraction {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be in (0, 1], got " + share);
            }
            if (!(minNotional >= 0 && minNotional < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("minNotional must be >= 0, got " + minNotional);
            }
        }
    }

    /** Quantity to close of a position of the given size and quote notional. */
    default double quantity(double size, double notional) {
        return this instanceof Fraction fraction && notional > fraction.minNotional() ? size * fraction.share() : size;
    }
}
