package org.breakwater.models.collateral;

import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Whole;

/**
 * Whole numbers in which a venue computes weights, as steps of one unit; every division is rounded at once. Without a grid all
 * are doubles.
 *
 * @param weight steps of a weight of one, 10⁴ for a ten-thousandth
 * @param factor steps of a size factor of one
 * @param root steps of the root of one coin
 * @param amount steps of one coin
 * @param quote steps of one unit of quote currency
 * @param rounding of every division; {@link Rounding#NONE} without a grid
 */
public record WeightGrid(double weight, double factor, double root, double amount, double quote, Rounding rounding) {

    private static final WeightGrid NONE = new WeightGrid(1, 1, 1, 1, 1, Rounding.NONE);

    public WeightGrid {
        if (!(weight >= 1 && factor >= 1 && root >= 1 && amount >= 1 && quote >= 1)) {
            throw new IllegalArgumentException("a grid must have at least one step to a unit, got " + weight + ", "
                    + factor + ", " + root + ", " + amount + ", " + quote);
        }
    }

    /** Plain doubles. */
    public static WeightGrid none() {
        return NONE;
    }

    /** Smallest difference of two weights; zero where weights are plain doubles. */
    double quantum() {
        return rounding == Rounding.NONE ? 0 : 1 / weight;
    }

    /** Steps of a figure of the venue, which lies on the grid. */
    double steps(double figure, double perUnit) {
        return rounding == Rounding.NONE ? figure : Math.rint(figure * perUnit);
    }

    /** Steps of something that was measured: the rest is cut off. */
    double cut(double measured, double perUnit) {
        return rounding == Rounding.NONE ? measured : Rounding.DOWN.whole(measured * perUnit);
    }

    /**
     * Root of a size, in steps: on a grid the largest whole number whose square is not above the size plus one of the smallest
     * parts that the root knows.
     */
    double rootOf(double size) {
        if (rounding == Rounding.NONE) {
            return Math.sqrt(size);
        }
        double square = root * root / amount * cut(size, amount) + 1;
        double whole = Math.floor(Math.sqrt(square));
        return Whole.remainder(whole, whole, square, 1) > 0 ? whole - 1 : whole;
    }
}
