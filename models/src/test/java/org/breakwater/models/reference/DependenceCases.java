package org.breakwater.models.reference;

import java.util.Map;
import org.breakwater.models.dependence.NearestCorrelation;
import org.breakwater.models.dependence.PolitisWhite;
import org.breakwater.models.dependence.SampleCorrelation;
import org.breakwater.models.kernel.Cholesky;

/** Correlation, matrix factors, block lengths. */
final class DependenceCases {

    static final Map<String, CaseFunction> FUNCTIONS = Map.of(
            "corr.nearest",
                    in -> NearestCorrelation.of(in.matrix("matrix")).matrix().toArray(),
            "corr.spectral",
                    in -> NearestCorrelation.spectral(in.matrix("matrix"))
                            .matrix()
                            .toArray(),
            "matrix.cholesky", in -> lower(Cholesky.of(in.matrix("matrix"))),
            "stats.correlation", DependenceCases::correlation,
            "bootstrap.optimalBlockLength", DependenceCases::blockLength);

    private DependenceCases() {}

    /** The correlation of the first two columns. */
    private static Object correlation(CaseInputs in) {
        final double[][] rows = in.matrix("data");
        final double[] x = new double[rows.length];
        final double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            x[i] = rows[i][0];
            y[i] = rows[i][1];
        }
        return SampleCorrelation.of(x, y);
    }

    private static Object blockLength(CaseInputs in) {
        final PolitisWhite lengths = PolitisWhite.of(in.series("data"));
        return Map.of("stationary", lengths.stationary(), "circular", lengths.circular());
    }

    private static double[][] lower(Cholesky factor) {
        final double[][] rows = new double[factor.size()][factor.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = factor.lower(i, j);
            }
        }
        return rows;
    }
}
