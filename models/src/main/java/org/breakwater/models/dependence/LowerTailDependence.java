package org.breakwater.models.dependence;

import java.util.Arrays;

/**
 * How often two assets are in their own worst share of days at once: λ<sub>q</sub> = P(X ≤ x<sub>q</sub>, Y ≤ y<sub>q</sub>)/q.
 *
 * <p>Independence gives q, comonotone series 1; a Gaussian copula goes to 0 as q falls, real crises do not. A generator whose
 * λ is below history's understates joint crashes.
 *
 * <p>Source: A. J. McNeil, R. Frey, P. Embrechts, "Quantitative Risk Management", rev. ed., section 7.2.4.
 *
 * @param quantile q, in (0, ½]
 * @param jointCount observations in both lower tails
 * @param count all observations
 */
public record LowerTailDependence(double quantile, int jointCount, int count) {

    /** Checks the values. */
    public LowerTailDependence {
        if (!(quantile > 0 && quantile <= 0.5)) {
            throw new IllegalArgumentException("quantile must be in (0, 0.5], got " + quantile);
        }
        if (jointCount < 0 || jointCount > count) {
            throw new IllegalArgumentException("jointCount must be in [0, " + count + "], got " + jointCount);
        }
    }

    /**
     * Measures two paired samples.
     *
     * @param x at least one number
     * @param y as many, paired by index
     * @param quantile q, in (0, ½]
     * @return the measure
     */
    public static LowerTailDependence of(double[] x, double[] y, double quantile) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "samples must have one positive length, got " + x.length + " and " + y.length);
        }
        final double worstX = empiricalQuantile(x, quantile);
        final double worstY = empiricalQuantile(y, quantile);
        int joint = 0;
        for (int i = 0; i < x.length; i++) {
            joint += x[i] <= worstX && y[i] <= worstY ? 1 : 0;
        }
        return new LowerTailDependence(quantile, joint, x.length);
    }

    /**
     * Returns the estimate.
     *
     * @return λ<sub>q</sub>, from 0 to about 1
     */
    public double value() {
        return jointCount / (quantile * count);
    }

    /** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan). */
    private static double empiricalQuantile(double[] sample, double probability) {
        final double[] sorted = sample.clone();
        Arrays.sort(sorted);
        final double position = probability * (sorted.length - 1);
        final int below = (int) position;
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
