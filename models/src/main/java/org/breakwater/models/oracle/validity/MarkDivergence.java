package org.breakwater.models.oracle.validity;

/**
 * When a mark has left the oracle too far behind for funding to be charged.
 *
 * @param max largest distance of the mark from the average, a fraction of the mark; infinite for no limit
 * @param twapSeconds time constant of the oracle's average
 * @param quantum distances are cut off to multiples of this, one over a whole number; zero for plain doubles
 */
public record MarkDivergence(double max, double twapSeconds, double quantum) {

    private static final double FIVE_MINUTES = 300;

    public MarkDivergence {
        if (!(max >= 0)) {
            throw new IllegalArgumentException("max of the mark's divergence must be >= 0, got " + max);
        }
        if (!(twapSeconds > 0 && twapSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("twapSeconds must be positive, got " + twapSeconds);
        }
        Quotients.requireQuantum("quantum", quantum);
    }

    /** Marks may go where they like. */
    public static MarkDivergence unlimited() {
        return new MarkDivergence(Double.POSITIVE_INFINITY, FIVE_MINUTES, 0);
    }

    /** Distance of the mark from the oracle's average, a fraction of the mark. */
    public double distance(double mark, double twap) {
        return Quotients.cut(Math.abs(mark - twap), mark, quantum);
    }

    public boolean tooDivergent(double mark, double twap) {
        return Quotients.exceeds(Math.abs(mark - twap), mark, max, quantum);
    }
}
