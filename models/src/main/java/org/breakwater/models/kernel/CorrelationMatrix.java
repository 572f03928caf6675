package org.breakwater.models.kernel;

/**
 * An immutable, valid correlation matrix: symmetric, unit diagonal, entries in [−1, 1], positive semidefinite.
 *
 * <p>A matrix typed by hand or estimated from gappy data often is not one; {@code NearestCorrelation} repairs it and tells how
 * far it had to go.
 */
public final class CorrelationMatrix {

    /** How far entries may stray from symmetry and from the unit diagonal. */
    private static final double ENTRY_TOLERANCE = 1e-9;
    /** How far below zero an eigenvalue may lie through rounding of the entries. */
    private static final double EIGENVALUE_TOLERANCE = 1e-9;

    private final double[][] rows;

    private CorrelationMatrix(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Checks and copies a matrix; entries within 1e-9 of a symmetric matrix with unit diagonal are made exactly so.
     *
     * @param matrix rows
     * @return the matrix
     * @throws IllegalArgumentException naming the rule that the matrix breaks, and where
     */
    public static CorrelationMatrix of(double[][] matrix) {
        final int size = matrix.length;
        final double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            require(matrix[i].length == size, "must be square, row " + i + " has " + matrix[i].length + " entries");
            require(
                    Math.abs(matrix[i][i] - 1) <= ENTRY_TOLERANCE,
                    "must have ones on the diagonal",
                    i,
                    i,
                    matrix[i][i]);
            rows[i][i] = 1;
            for (int j = 0; j < i; j++) {
                final double entry = 0.5 * (matrix[i][j] + matrix[j][i]);
                require(
                        Math.abs(matrix[i][j] - matrix[j][i]) <= ENTRY_TOLERANCE,
                        "must be symmetric",
                        i,
                        j,
                        matrix[i][j]);
                require(Math.abs(entry) <= 1 + ENTRY_TOLERANCE, "must have entries in [-1, 1]", i, j, entry);
                rows[i][j] = Math.max(-1, Math.min(1, entry));
                rows[j][i] = rows[i][j];
            }
        }
        final double smallest = size == 0 ? 0 : SymmetricEigen.of(rows).smallest();
        require(
                smallest >= -EIGENVALUE_TOLERANCE,
                "must be positive semidefinite, its smallest eigenvalue is " + smallest);
        return new CorrelationMatrix(rows);
    }

    /**
     * Returns the matrix of uncorrelated factors.
     *
     * @param size number of rows
     * @return the unit matrix
     */
    public static CorrelationMatrix identity(int size) {
        final double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            rows[i][i] = 1;
        }
        return new CorrelationMatrix(rows);
    }

    /**
     * Returns the number of rows.
     *
     * @return n
     */
    public int size() {
        return rows.length;
    }

    /**
     * Returns an entry.
     *
     * @param i row, from 0
     * @param j column, from 0
     * @return the correlation of i and j
     */
    public double get(int i, int j) {
        return rows[i][j];
    }

    /**
     * Returns a copy of the rows.
     *
     * @return rows that the caller may change
     */
    public double[][] toArray() {
        final double[][] copy = new double[rows.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /**
     * Returns the factor that correlates independent normals.
     *
     * @return the Cholesky factor
     */
    public Cholesky cholesky() {
        return Cholesky.of(rows);
    }

    private static void require(boolean holds, String rule, int i, int j, double value) {
        require(holds, holds ? "" : rule + ", entry (" + i + ", " + j + ") is " + value);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("correlation matrix " + rule);
        }
    }
}
