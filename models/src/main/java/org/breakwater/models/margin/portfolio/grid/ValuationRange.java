package org.breakwater.models.margin.portfolio.grid;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.margin.option.Ranges;

/**
 * Equidistant moves from the bottom of a range to its top, both included.
 *
 * @param down relative fall at the bottom, in [0, 1)
 * @param up relative rise at the top, not negative
 * @param points how many moves, at least two
 */
public record ValuationRange(double down, double up, int points) {

    /** Points at which TIMS values a portfolio (OCC; SEC release 34-46576 on NYSE Rule 431(g)). */
    private static final int TIMS_POINTS = 10;

    public ValuationRange {
        if (!(down >= 0 && down < 1)) {
            throw new IllegalArgumentException("down of a valuation range must be in [0, 1), got " + down);
        }
        Ranges.notNegative("up of a valuation range", up);
        if (points < 2) {
            throw new IllegalArgumentException("points of a valuation range must be at least 2, got " + points);
        }
    }

    /** Broad indices of high capitalisation under NYSE Rule 431(g): −8 % to +6 %. */
    public static ValuationRange timsHighCapitalisation() {
        return new ValuationRange(0.08, 0.06, TIMS_POINTS);
    }

    /** Other broad indices under NYSE Rule 431(g): ±10 %. */
    public static ValuationRange timsOther() {
        return new ValuationRange(0.1, 0.1, TIMS_POINTS);
    }

    /** The moves in rising order. */
    public List<Double> moves() {
        List<Double> moves = new ArrayList<>();
        for (int k = 0; k < points; k++) {
            moves.add((up * k - down * (points - 1 - k)) / (points - 1));
        }
        return moves;
    }
}
