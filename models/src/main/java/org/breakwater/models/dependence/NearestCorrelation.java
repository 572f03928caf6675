package org.breakwater.models.dependence;

import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.kernel.SymmetricEigen;

/**
 * A symmetric matrix repaired to a valid correlation matrix, with how far the repair had to go.
 *
 * <p>Sources: N. J. Higham, "Computing the nearest correlation matrix – a problem from finance", IMA J. Numer. Anal. 22,
 * 329–343 (2002); R. Rebonato, P. Jäckel, "The most general methodology to create a valid correlation matrix", J. Risk 2(2)
 * (2000) for the spectral method.
 *
 * @param matrix the repaired matrix
 * @param distance Frobenius norm of repaired minus given
 * @param iterations alternating projections done; 1 for the spectral method
 */
public record NearestCorrelation(CorrelationMatrix matrix, double distance, int iterations) {

    private static final double TOLERANCE = 1e-14;
    private static final int MOST_ITERATIONS = 100_000;

    /**
     * Finds the correlation matrix nearest to a symmetric matrix in the Frobenius norm, by alternating projections onto the
     * positive semidefinite matrices and onto those of unit diagonal with Dykstra's correction.
     *
     * @param given rows of a symmetric matrix, any diagonal
     * @return the nearest correlation matrix
     */
    public static NearestCorrelation of(double[][] given) {
        final int size = given.length;
        double[][] unit = copyOfSymmetric(given);
        final double[][] correction = new double[size][size];
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            final double[][] shifted = difference(unit, correction);
            final double[][] definite = SymmetricEigen.of(shifted).nonNegativePart();
            setDifference(definite, shifted, correction);
            final double[][] next = withUnitDiagonal(definite);
            final double change = distance(next, unit);
            unit = next;
            if (change <= TOLERANCE * size) {
                return repaired(rescaled(SymmetricEigen.of(unit).nonNegativePart()), given, iteration);
            }
        }
        throw new ArithmeticException("nearest correlation not reached in " + MOST_ITERATIONS + " projections");
    }

    /**
     * Repairs by the spectral method: negative eigenvalues become zero, then rows and columns are rescaled to a unit diagonal.
     * One step, not the nearest matrix, and the usual one in pricing libraries.
     *
     * @param given rows of a symmetric matrix with positive diagonal
     * @return the repaired matrix
     */
    public static NearestCorrelation spectral(double[][] given) {
        final double[][] symmetric = copyOfSymmetric(given);
        return repaired(rescaled(SymmetricEigen.of(symmetric).nonNegativePart()), given, 1);
    }

    private static NearestCorrelation repaired(double[][] rows, double[][] given, int iterations) {
        return new NearestCorrelation(CorrelationMatrix.of(rows), distance(rows, given), iterations);
    }

    private static double[][] copyOfSymmetric(double[][] given) {
        final double[][] rows = new double[given.length][given.length];
        for (int i = 0; i < rows.length; i++) {
            if (given[i].length != rows.length) {
                throw new IllegalArgumentException("matrix must be square, row " + i + " has " + given[i].length);
            }
            for (int j = 0; j < rows.length; j++) {
                if (!(Math.abs(given[i][j] - given[j][i]) <= 1e-9)) {
                    throw new IllegalArgumentException(
                            "matrix must be symmetric, entry (" + i + ", " + j + ") is " + given[i][j]);
                }
                rows[i][j] = 0.5 * (given[i][j] + given[j][i]);
            }
        }
        return rows;
    }

    private static double[][] difference(double[][] a, double[][] b) {
        final double[][] rows = new double[a.length][a.length];
        setDifference(a, b, rows);
        return rows;
    }

    private static void setDifference(double[][] a, double[][] b, double[][] into) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                into[i][j] = a[i][j] - b[i][j];
            }
        }
    }

    private static double[][] withUnitDiagonal(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private static double[][] rescaled(double[][] matrix) {
        final double[][] rows = new double[matrix.length][matrix.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = i == j ? 1 : matrix[i][j] / Math.sqrt(matrix[i][i] * matrix[j][j]);
            }
        }
        return rows;
    }

    private static double distance(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
            }
        }
        return Math.sqrt(sum);
    }
}
