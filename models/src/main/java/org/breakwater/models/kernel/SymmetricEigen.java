package org.breakwater.models.kernel;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix, by Householder tridiagonalisation and implicit QL
 * (commons-math3).
 */
public final class SymmetricEigen {

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Decomposes a matrix. Its lower triangle counts for both.
     *
     * @param matrix rows of a symmetric matrix
     * @return its decomposition
     */
    public static SymmetricEigen of(double[][] matrix) {
        final int size = matrix.length;
        final double[][] symmetric = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                symmetric[i][j] = matrix[i][j];
                symmetric[j][i] = matrix[i][j];
            }
        }
        final EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
        return new SymmetricEigen(eigen.getRealEigenvalues(), eigen.getV().getData());
    }

    /**
     * Returns the number of eigenvalues.
     *
     * @return n
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns an eigenvalue.
     *
     * @param k from 0
     * @return the k-th largest
     */
    public double value(int k) {
        return values[k];
    }

    /**
     * Returns the smallest eigenvalue.
     *
     * @return below zero if the matrix is not positive semidefinite
     */
    public double smallest() {
        return values[values.length - 1];
    }

    /**
     * Returns a component of a unit eigenvector.
     *
     * @param i component, from 0
     * @param k which vector, from 0
     * @return the i-th component of the k-th vector
     */
    public double vector(int i, int k) {
        return vectors[i][k];
    }

    /**
     * Rebuilds the matrix with its negative eigenvalues set to zero: the nearest positive semidefinite matrix in the Frobenius
     * norm.
     *
     * @return rows of an exactly symmetric matrix
     */
    public double[][] nonNegativePart() {
        final int size = size();
        final double[][] part = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < size && values[k] > 0; k++) {
                    sum += values[k] * vectors[i][k] * vectors[j][k];
                }
                part[i][j] = sum;
                part[j][i] = sum;
            }
        }
        return part;
    }
}
