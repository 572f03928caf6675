package org.breakwater.models.kernel;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The lower triangular factor L of a symmetric positive semidefinite matrix A = L·Lᵀ, with a non-negative diagonal.
 *
 * <p>It turns independent standard normals into correlated ones. A definite matrix is factored row by row. A matrix of
 * deficient rank, such as two assets of correlation one or a repaired correlation matrix, is factored through its eigenvalues:
 * A = B·Bᵀ with B = V·√Λ, and L is the transpose of the triangular factor of Bᵀ = Q·R. Both are backward stable.
 *
 * <p>Source: N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., chapter 10.
 */
public final class Cholesky {

    /** A pivot below this fraction of its diagonal entry tells nothing but rounding. */
    private static final double PIVOT_TOLERANCE = 1e-14;
    /** How far below zero an eigenvalue may lie, relative to the largest, through rounding of the entries. */
    private static final double EIGENVALUE_TOLERANCE = 1e-9;
    /** An eigenvalue below this, times the size, relative to the largest, is rounding. */
    private static final double ROUNDING = 0x1.0p-50;
    /** An entry of a deficient factor below this fraction of its row is rounding. */
    private static final double ENTRY_TOLERANCE = 1e-14;

    private final int size;
    /** Rows of L one after the other: row i starts at i(i + 1)/2. */
    private final double[] lower;

    private Cholesky(int size) {
        this.size = size;
        this.lower = new double[size * (size + 1) / 2];
    }

    /**
     * Factors a matrix. Only its lower triangle is read.
     *
     * @param matrix rows of a symmetric matrix
     * @return its factor
     * @throws IllegalArgumentException if the matrix is not square, finite and positive semidefinite
     */
    public static Cholesky of(double[][] matrix) {
        for (double[] row : matrix) {
            if (row.length != matrix.length) {
                throw new IllegalArgumentException("matrix must be square, got a row of " + row.length);
            }
            for (double entry : row) {
                if (!Double.isFinite(entry)) {
                    throw new IllegalArgumentException("matrix must be finite, got an entry of " + entry);
                }
            }
        }
        final Cholesky factor = new Cholesky(matrix.length);
        if (!factor.factorDefinite(matrix)) {
            factor.factorSemidefinite(matrix);
        }
        return factor;
    }

    /**
     * Returns the number of rows.
     *
     * @return n
     */
    public int size() {
        return size;
    }

    /**
     * Returns an entry of the factor.
     *
     * @param row from 0
     * @param column from 0
     * @return L's entry, zero above the diagonal
     */
    public double lower(int row, int column) {
        return column > row ? 0 : lower[row * (row + 1) / 2 + column];
    }

    /**
     * Computes y = L·x, in place if both arrays are one.
     *
     * @param x n numbers, independent standard normals for instance
     * @param y receives n numbers, then correlated
     */
    public void multiply(double[] x, double[] y) {
        for (int i = size - 1; i >= 0; i--) {
            final int row = i * (i + 1) / 2;
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += lower[row + j] * x[j];
            }
            y[i] = sum;
        }
    }

    /** Factors row by row; false if a pivot vanishes. */
    private boolean factorDefinite(double[][] matrix) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower(i, k) * lower(j, k);
                }
                if (i == j && !(rest > PIVOT_TOLERANCE * matrix[i][i])) {
                    return false;
                }
                lower[i * (i + 1) / 2 + j] = i == j ? Math.sqrt(rest) : rest / lower(j, j);
            }
        }
        return true;
    }

    private void factorSemidefinite(double[][] matrix) {
        final SymmetricEigen eigen = SymmetricEigen.of(matrix);
        if (eigen.smallest() < -EIGENVALUE_TOLERANCE * Math.max(0, eigen.value(0))) {
            throw new IllegalArgumentException(
                    "matrix must be positive semidefinite, its smallest eigenvalue is " + eigen.smallest());
        }
        final double[][] rootTransposed = new double[size][size];
        for (int k = 0; k < size; k++) {
            final double root = eigen.value(k) > ROUNDING * size * eigen.value(0) ? Math.sqrt(eigen.value(k)) : 0;
            for (int i = 0; i < size; i++) {
                rootTransposed[k][i] = root * eigen.vector(i, k);
            }
        }
        final RealMatrix upper = new QRDecomposition(new Array2DRowRealMatrix(rootTransposed, false)).getR();
        for (int i = 0; i < size; i++) {
            final double noise = ENTRY_TOLERANCE * Math.sqrt(Math.abs(matrix[i][i]));
            for (int j = 0; j <= i; j++) {
                final double entry = upper.getEntry(j, i) * (upper.getEntry(j, j) < 0 ? -1 : 1);
                lower[i * (i + 1) / 2 + j] = Math.abs(entry) <= noise ? 0 : entry;
            }
        }
    }
}
