package org.breakwater.models.stat;

/**
 * Count, mean, central moments up to the fourth, smallest and largest of a stream of numbers, in constant memory, mergeable.
 *
 * <p>Combining is exact up to rounding but rounding depends on the order, so blocks are combined in their order.
 *
 * <p>Source: P. Pébay, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical
 * moments", Sandia report SAND2008-6212 (2008), equations 2.1 to 2.9.
 */
public final class Moments {

    private long count;
    private double mean;
    private double m2;
    private double m3;
    private double m4;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Starts empty. */
    public Moments() {}

    /**
     * Takes the moments of an array.
     *
     * @param values the numbers, in order
     * @return their moments
     */
    public static Moments of(double... values) {
        final Moments moments = new Moments();
        for (double value : values) {
            moments.accept(value);
        }
        return moments;
    }

    /**
     * Adds a number.
     *
     * @param value a number; a NaN makes every moment NaN
     */
    public void accept(double value) {
        count++;
        final double n = count;
        final double delta = value - mean;
        final double step = delta / n;
        final double square = delta * step * (n - 1);
        mean += step;
        m4 += square * step * step * (n * n - 3 * n + 3) + 6 * step * step * m2 - 4 * step * m3;
        m3 += square * step * (n - 2) - 3 * step * m2;
        m2 += square;
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    /**
     * Adds the numbers of a later block.
     *
     * @param other the later block, unchanged
     */
    public void combine(Moments other) {
        if (other.count == 0) {
            return;
        }
        final double a = count;
        final double b = other.count;
        final double n = a + b;
        final double delta = other.mean - mean;
        final double step = delta / n;
        m4 += other.m4
                + delta * step * step * step * a * b * (a * a - a * b + b * b)
                + 6 * step * step * (a * a * other.m2 + b * b * m2)
                + 4 * step * (a * other.m3 - b * m3);
        m3 += other.m3 + delta * step * step * a * b * (a - b) + 3 * step * (a * other.m2 - b * m2);
        m2 += other.m2 + delta * step * a * b;
        mean += b * step;
        count += other.count;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /**
     * Returns how many numbers were added.
     *
     * @return the count
     */
    public long count() {
        return count;
    }

    /**
     * Returns the mean.
     *
     * @return the mean; NaN if empty
     */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /**
     * Returns the unbiased variance.
     *
     * @return Σ(x − mean)²/(n − 1); NaN below two numbers
     */
    public double variance() {
        return count < 2 ? Double.NaN : m2 / (count - 1);
    }

    /**
     * Returns the variance of the numbers as a whole population.
     *
     * @return Σ(x − mean)²/n; NaN if empty
     */
    public double populationVariance() {
        return count == 0 ? Double.NaN : m2 / count;
    }

    /**
     * Returns the standard deviation.
     *
     * @return the root of {@link #variance()}
     */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /**
     * Returns the standard error of the mean.
     *
     * @return sd/√n; NaN below two numbers
     */
    public double standardError() {
        return Math.sqrt(variance() / count);
    }

    /**
     * Returns the skewness g₁.
     *
     * @return (Σ(x − mean)³/n) / (Σ(x − mean)²/n)<sup>3/2</sup>; NaN if all numbers are equal
     */
    public double skewness() {
        final double variance = m2 / count;
        return m3 / count / (variance * Math.sqrt(variance));
    }

    /**
     * Returns the excess kurtosis g₂, zero for a normal sample.
     *
     * @return (Σ(x − mean)⁴/n) / (Σ(x − mean)²/n)² − 3; NaN if all numbers are equal
     */
    public double excessKurtosis() {
        final double variance = m2 / count;
        return m4 / count / (variance * variance) - 3;
    }

    /**
     * Returns the smallest number.
     *
     * @return the minimum; +∞ if empty
     */
    public double min() {
        return min;
    }

    /**
     * Returns the largest number.
     *
     * @return the maximum; −∞ if empty
     */
    public double max() {
        return max;
    }
}
