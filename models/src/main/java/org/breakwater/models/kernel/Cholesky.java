package org.breakwater.models.kernel;

/**
 * The lower triangular factor L of a symmetric positive semidefinite matrix A = L·Lᵀ.
 *
 * <p>It turns independent standard normals into correlated ones. A matrix of deficient rank, such as two assets of correlation
 * one, is accepted: the column of a vanishing pivot is zero.
 *
 * <p>Source: N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., chapter 10.
 */
public final class Cholesky {

    /** A pivot below this fraction of its diagonal entry counts as zero. */
    private static final double PIVOT_TOLERANCE = 1e-12;
    /** Under a vanishing pivot no entry may be left above this fraction of the diagonal. */
    private static final double COLUMN_TOLERANCE = 1e-5;

    private final int size;
    /** Rows of L one after the other: row i starts at i(i + 1)/2. */
    private final double[] lower;

    private Cholesky(int size, double[] lower) {
        this.size = size;
        this.lower = lower;
    }

    /**
     * Factors a matrix. Only its lower triangle is read.
     *
     * @param matrix rows of a symmetric matrix
     * @return its factor
     * @throws IllegalArgumentException if the matrix is not square or not positive semidefinite
     */
    public static Cholesky of(double[][] matrix) {
        final int size = matrix.length;
        final Cholesky factor = new Cholesky(size, new double[size * (size + 1) / 2]);
        for (int i = 0; i < size; i++) {
            if (matrix[i].length != size) {
                throw new IllegalArgumentException("matrix must be square, got a row of " + matrix[i].length);
            }
            for (int j = 0; j <= i; j++) {
                factor.set(i, j, matrix);
            }
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

    private void set(int i, int j, double[][] matrix) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
            rest -= lower(i, k) * lower(j, k);
        }
        final double pivot = lower(j, j);
        final int index = i * (i + 1) / 2 + j;
        if (i == j) {
            lower[index] = StrictMath.sqrt(checkedPivot(rest, i, matrix));
        } else if (pivot > 0) {
            lower[index] = rest / pivot;
        } else if (!(Math.abs(rest) <= COLUMN_TOLERANCE * Math.sqrt(matrix[i][i] * matrix[j][j]))) {
            throw new IllegalArgumentException(
                    "matrix must be positive semidefinite, row " + i + " leaves " + rest + " under a zero pivot " + j);
        }
    }

    private static double checkedPivot(double pivot, int row, double[][] matrix) {
        final double tolerance = PIVOT_TOLERANCE * Math.abs(matrix[row][row]);
        if (!(pivot >= -tolerance && pivot < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("matrix must be positive semidefinite, pivot " + row + " is " + pivot);
        }
        return pivot > tolerance ? pivot : 0;
    }
}
