package org.breakwater.models.stat;

/**
 * Integer counts of non-negative amounts in logarithmic cells: what keeps quantiles when paths are too many to keep.
 *
 * <p>Each power of two is cut into {@value #CELLS_PER_OCTAVE} equal cells, so a cell is at most 1/128 of its value wide and
 * the middle of a cell is within 0.4 % of any value in it. Zero has a cell of its own. Amounts below 2<sup>−20</sup> (about
 * 1e-6) share the lowest cell, amounts above 2<sup>60</sup> (about 1.2e18) the highest. Counts are integers, so merging is
 * exact and free of order.
 */
public final class LogHistogram {

    private static final int MANTISSA_BITS = 52;
    private static final int CELL_BITS = 7;
    private static final int CELLS_PER_OCTAVE = 1 << CELL_BITS;
    private static final int LOWEST_EXPONENT = -20;
    private static final int HIGHEST_EXPONENT = 60;
    private static final int SHIFT = MANTISSA_BITS - CELL_BITS;
    private static final long OFFSET = Double.doubleToRawLongBits(0x1.0p-20) >>> SHIFT;
    private static final int CELLS = (HIGHEST_EXPONENT - LOWEST_EXPONENT) * CELLS_PER_OCTAVE;

    /** Cell 0 holds the zeros; cell c ≥ 1 starts at {@code edge(c)}. */
    private final long[] counts = new long[CELLS + 1];

    private long total;

    /** Starts empty. */
    public LogHistogram() {}

    /**
     * Counts an amount.
     *
     * @param amount finite and not negative
     * @throws IllegalArgumentException if it is not
     */
    public void accept(double amount) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("amount must be finite and not negative, got " + amount);
        }
        counts[cell(amount)]++;
        total++;
    }

    /**
     * Adds the counts of another histogram.
     *
     * @param other unchanged
     */
    public void combine(LogHistogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    /**
     * Returns how many amounts were counted.
     *
     * @return the total
     */
    public long total() {
        return total;
    }

    /**
     * Returns how many amounts were zero.
     *
     * @return the count of zeros
     */
    public long zeros() {
        return counts[0];
    }

    /**
     * Estimates a quantile: the middle of the cell that holds the ⌈n·p⌉-th smallest amount. The interval runs from the lower
     * bound of the cell of its lower order statistic to the upper bound of the cell of its upper one.
     *
     * @param probability p, in (0, 1)
     * @param confidence in (0, 1)
     * @return the estimate
     */
    public Estimate quantile(double probability, double confidence) {
        final QuantileEstimate ranks = QuantileEstimate.ranks(total, probability, confidence);
        final int cell = cellOfRank(ranks.valueRank());
        final double lower = ranks.lowerRank() == 0 ? 0 : lowerEdge(cellOfRank(ranks.lowerRank()));
        final double upper =
                ranks.upperRank() > total ? Double.POSITIVE_INFINITY : upperEdge(cellOfRank(ranks.upperRank()));
        return new Estimate(middle(cell), lower, upper, confidence, IntervalMethod.HISTOGRAM);
    }

    /**
     * Estimates value at risk and expected shortfall as {@link TailEstimate} does, each amount taken as the middle of its cell:
     * that error, below 0.4 % of the value, comes on top of the sampling interval.
     *
     * @param level in (0, 1)
     * @param confidence in (0, 1)
     * @return the estimates
     */
    public TailEstimate tail(double level, double confidence) {
        final Estimate quantile = quantile(level, confidence);
        final TailSums sums = new TailSums(quantile.value());
        for (int cell = cellOfRank(QuantileEstimate.valueRank(total, level)); cell <= CELLS; cell++) {
            sums.add(middle(cell), counts[cell]);
        }
        return TailEstimate.of(level, quantile, sums, total);
    }

    private int cellOfRank(long rank) {
        int cell = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[cell]) {
            cell++;
        }
        return cell;
    }

    private static int cell(double amount) {
        if (amount == 0) {
            return 0;
        }
        final long cell = (Double.doubleToRawLongBits(amount) >>> SHIFT) - OFFSET;
        return 1 + (int) Math.max(0, Math.min(CELLS - 1, cell));
    }

    private static double middle(int cell) {
        return cell == 0 ? 0 : 0.5 * (edge(cell) + edge(cell + 1));
    }

    private static double lowerEdge(int cell) {
        return cell <= 1 ? 0 : edge(cell);
    }

    private static double upperEdge(int cell) {
        if (cell == 0) {
            return 0;
        }
        return cell == CELLS ? Double.POSITIVE_INFINITY : edge(cell + 1);
    }

    private static double edge(int cell) {
        return Double.longBitsToDouble(OFFSET + cell - 1 << SHIFT);
    }
}
