package org.breakwater.scenarios;

import org.breakwater.models.kernel.CorrelationMatrix;

/** Correlation matrices for tests. */
public final class Correlations {

    private Correlations() {}

    /** The same correlation between any two. */
    public static CorrelationMatrix uniform(int size, double correlation) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = i == j ? 1 : correlation;
            }
        }
        return CorrelationMatrix.of(rows);
    }
}
