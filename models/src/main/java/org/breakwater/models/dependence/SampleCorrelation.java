package org.breakwater.models.dependence;

import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.kernel.NeumaierSum;

/** Pearson's product-moment correlation of samples. */
public final class SampleCorrelation {

    private SampleCorrelation() {}

    /**
     * Correlates two series.
     *
     * @param x at least two numbers
     * @param y as many numbers, paired by index
     * @return the correlation, in [−1, 1]
     * @throws IllegalArgumentException if the lengths differ or a series does not vary
     */
    public static double of(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException(
                    "series must have one length of at least 2, got " + x.length + " and " + y.length);
        }
        final double meanX = NeumaierSum.of(x) / x.length;
        final double meanY = NeumaierSum.of(y) / y.length;
        final NeumaierSum xx = new NeumaierSum();
        final NeumaierSum yy = new NeumaierSum();
        final NeumaierSum xy = new NeumaierSum();
        for (int i = 0; i < x.length; i++) {
            final double dx = x[i] - meanX;
            final double dy = y[i] - meanY;
            xx.add(dx * dx);
            yy.add(dy * dy);
            xy.add(dx * dy);
        }
        if (!(xx.value() > 0 && yy.value() > 0)) {
            throw new IllegalArgumentException("series must vary to have a correlation");
        }
        return Math.max(-1, Math.min(1, xy.value() / (Math.sqrt(xx.value()) * Math.sqrt(yy.value()))));
    }

    /**
     * Correlates every pair of several complete series; the result is positive semidefinite by construction.
     *
     * @param series one array per series, of one length
     * @return their correlation matrix
     */
    public static CorrelationMatrix matrix(double[][] series) {
        final double[][] rows = new double[series.length][series.length];
        for (int i = 0; i < series.length; i++) {
            rows[i][i] = 1;
            for (int j = 0; j < i; j++) {
                rows[i][j] = of(series[i], series[j]);
                rows[j][i] = rows[i][j];
            }
        }
        return CorrelationMatrix.of(rows);
    }
}
