package org.breakwater.models.rounding;

/**
 * A price grid: how a printed or a limit price is rounded.
 *
 * @param tick distance of two prices, quote currency, positive
 * @param rounding direction
 */
public record PriceTick(double tick, Rounding rounding) {

    public PriceTick {
        if (!(tick > 0 && tick < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tick must be positive, got " + tick);
        }
    }

    /** The price on the grid; written as a decimal, it has no more digits than the tick. */
    public double apply(double price) {
        double perUnit = Math.rint(1 / tick);
        boolean decimal = perUnit >= 1 && Math.abs(perUnit * tick - 1) <= 1e-15 * perUnit;
        return decimal ? rounding.whole(price * perUnit) / perUnit : rounding.whole(price / tick) * tick;
    }
}
