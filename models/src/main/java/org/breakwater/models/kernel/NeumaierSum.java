package org.breakwater.models.kernel;

/**
 * A running sum whose rounding error does not grow with the number of terms.
 *
 * <p>Beside the sum s it carries the compensation c of what each addition lost, chosen by which operand is larger. The result
 * s + c has an error near one unit in the last place plus n·2<sup>−106</sup> Σ|x|. The order of additions still matters in the
 * last bit, so results that must reproduce add and {@linkplain #combine combine} in a fixed order.
 *
 * <p>Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 39–51 (1974).
 */
public final class NeumaierSum {

    private double sum;
    private double compensation;

    /** Starts at zero. */
    public NeumaierSum() {}

    /**
     * Adds a term.
     *
     * @param term any number; a NaN or an infinity makes the sum NaN or infinite
     */
    public void add(double term) {
        final double next = sum + term;
        if (Math.abs(sum) >= Math.abs(term)) {
            compensation += sum - next + term;
        } else {
            compensation += term - next + sum;
        }
        sum = next;
    }

    /**
     * Adds another sum, its compensation included.
     *
     * @param other the later part, unchanged
     */
    public void combine(NeumaierSum other) {
        final double otherCompensation = other.compensation;
        add(other.sum);
        compensation += otherCompensation;
    }

    /** Returns to zero. */
    public void reset() {
        sum = 0;
        compensation = 0;
    }

    /**
     * Returns the sum so far.
     *
     * @return sum plus compensation; an infinite sum is returned as it is
     */
    public double value() {
        return Double.isFinite(sum) ? sum + compensation : sum;
    }

    /**
     * Sums an array from its first to its last element.
     *
     * @param terms the terms
     * @return their compensated sum
     */
    public static double of(double... terms) {
        final NeumaierSum sum = new NeumaierSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }
}
