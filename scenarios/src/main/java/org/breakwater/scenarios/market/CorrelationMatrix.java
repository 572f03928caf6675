package org.breakwater.scenarios.market;

/**
 * Correlations of the diffusions, in the order of the market's assets. Immutable, checked to be symmetric with a unit
 * diagonal and positive semi-definite.
 */
public final class CorrelationMatrix {

    private static final double SYMMETRY = 1e-12;
    /** A pivot this far below zero is rounding; further below, the matrix is no correlation matrix. */
    private static final double SEMI_DEFINITE = 1e-12;

    private final double[][] entry;
    private final double[][] factor;

    private CorrelationMatrix(double[][] entry) {
        this.entry = entry;
        this.factor = factorOf(entry);
    }

    /**
     * Checks and copies a matrix.
     *
     * @throws IllegalArgumentException naming the entry that breaks a rule
     */
    public static CorrelationMatrix of(double[][] matrix) {
        final double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
            if (copy[i].length != matrix.length) {
                throw new IllegalArgumentException("correlation must be square, got " + copy[i].length + " entries in row " + i);
            }
        }
        for (int i = 0; i < copy.length; i++) {
            for (int j = 0; j <= i; j++) {
                requireEntry(copy, i, j);
            }
        }
        return new CorrelationMatrix(copy);
    }

    private static void requireEntry(double[][] matrix, int i, int j) {
        final double value = matrix[i][j];
        final boolean bounded = i == j ? value == 1 : value >= -1 && value <= 1;
        if (!(bounded && Math.abs(value - matrix[j][i]) <= SYMMETRY)) {
            throw new IllegalArgumentException("correlation must be symmetric in [-1, 1] with a unit diagonal, got " + value
                    + " and " + matrix[j][i] + " at row " + i + ", column " + j);
        }
    }

    /** No correlation between any two of {@code size} assets. */
    public static CorrelationMatrix identity(int size) {
        return uniform(size, 0);
    }

    /** The same correlation between any two of {@code size} assets. */
    public static CorrelationMatrix uniform(int size, double correlation) {
        final double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = i == j ? 1 : correlation;
            }
        }
        return of(matrix);
    }

    /** Number of assets. */
    public int size() {
        return entry.length;
    }

    /** Correlation of two assets. */
    public double get(int i, int j) {
        return entry[i][j];
    }

    /**
     * Entry of the lower triangular L with L·Lᵀ equal to this matrix. Row {@code i} depends on the assets up to {@code i}
     * only, so appending an asset leaves the rows of the others as they are.
     */
    public double lower(int i, int j) {
        return factor[i][j];
    }

    private static double[][] factorOf(double[][] matrix) {
        final int size = matrix.length;
        final double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? pivot(rest, i) : quotient(rest, lower[j][j], i, j);
            }
        }
        return lower;
    }

    private static double pivot(double rest, int i) {
        if (!(rest >= -SEMI_DEFINITE)) {
            throw new IllegalArgumentException("correlation must be positive semi-definite, got a pivot of " + rest + " in row " + i);
        }
        return rest <= SEMI_DEFINITE ? 0 : Math.sqrt(rest);
    }

    private static double quotient(double rest, double pivot, int i, int j) {
        if (pivot > 0) {
            return rest / pivot;
        }
        if (Math.abs(rest) > Math.sqrt(SEMI_DEFINITE)) {
            throw new IllegalArgumentException(
                    "correlation must be positive semi-definite, got a contradiction at row " + i + ", column " + j);
        }
        return 0;
    }
}
