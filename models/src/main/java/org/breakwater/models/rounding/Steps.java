package org.breakwater.models.rounding;

/**
 * The whole numbers in which a venue computes, as steps of one unit: every division is rounded at once. Without a grid all are
 * doubles and nothing is rounded.
 *
 * @param quote steps of one unit of quote currency, of amounts and of prices
 * @param rate steps of a rate of one
 * @param size steps of one coin
 * @param rounding of every division; {@link Rounding#NONE} without a grid
 */
public record Steps(double quote, double rate, double size, Rounding rounding) {

    private static final Steps NONE = new Steps(1, 1, 1, Rounding.NONE);

    public Steps {
        if (!(quote >= 1 && rate >= 1 && size >= 1 && Whole.is(quote) && Whole.is(rate) && Whole.is(size))) {
            throw new IllegalArgumentException(
                    "steps of a unit must be whole and at least 1, got " + quote + ", " + rate + ", " + size);
        }
    }

    /** Plain doubles. */
    public static Steps none() {
        return NONE;
    }

    /** Steps of an amount or a price, which lies on the grid but for the rounding of doubles. */
    public double ofQuote(double amount) {
        return on(amount, quote);
    }

    /** Steps of a rate. */
    public double ofRate(double fraction) {
        return on(fraction, rate);
    }

    /** Steps of a size. */
    public double ofSize(double coins) {
        return on(coins, size);
    }

    /** {@code a·b/c}, rounded as the venue does. */
    public double mulDiv(double a, double b, double c) {
        return rounding.mulDiv(a, b, c);
    }

    private double on(double figure, double perUnit) {
        return rounding == Rounding.NONE ? figure : Math.rint(figure * perUnit);
    }
}
