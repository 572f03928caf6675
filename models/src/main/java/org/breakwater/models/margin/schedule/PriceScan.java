package org.breakwater.models.margin.schedule;

import java.util.List;
import org.breakwater.models.rounding.VenueRounding;

/**
 * Portfolio margin of contracts without optionality: the largest loss of all positions on one underlying together while its price
 * moves to one of several points, and a share of their gross notional (CME SPAN's scan range, the price moves of Deribit's,
 * OKX's and Derive's portfolio margin). Positions on one underlying whose contracts carry the same scan are netted; here, for
 * one position on its own, it is the worse of both sides.
 *
 * @param points moves that are tried, at least one
 * @param contingency fraction of gross notional that is asked beside the largest loss, not negative
 */
public record PriceScan(List<Point> points, double contingency) implements MarginSchedule {

    /**
     * One move.
     *
     * @param move relative change of the price, above −1
     * @param weight share of its loss that counts, in (0, 1]; above 1 for margins that are a multiple of the scan
     */
    public record Point(double move, double weight) {
        public Point {
            if (!(move > -1 && move < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("move must be above -1, got " + move);
            }
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight of move " + move + " must be positive, got " + weight);
            }
        }

        /** Relative change of a contract's value: the move itself, {@code 1/(1 + move) − 1} if it is inverse. */
        double change(boolean inverse) {
            return inverse ? 1 / (1 + move) - 1 : move;
        }
    }

    public PriceScan {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("points of a price scan must be at least one, got none");
        }
        Bounds.requireNotNegative("contingency", contingency);
    }

    /**
     * Change of a contract's value at a point, weighted: times {@code −quantity·value} it is the loss that counts there.
     *
     * @param point number of the point
     */
    public double change(int point, boolean inverse) {
        return points.get(point).change(inverse) * points.get(point).weight();
    }

    /** The largest of all weighted changes either way: no position loses more than this fraction of its notional. */
    public double largest(boolean inverse) {
        double largest = 0;
        for (int k = 0; k < points.size(); k++) {
            largest = Math.max(largest, Math.abs(change(k, inverse)));
        }
        return largest;
    }

    /** A linear position on its own. */
    @Override
    public MarginFunction resolve(VenueRounding rounding) {
        WholeMargin whole = new WholeMargin(rounding);
        double rate = largest(false) + contingency;
        return (notional, size, leverage, ofStep) -> whole.charge(notional, rate);
    }
}
