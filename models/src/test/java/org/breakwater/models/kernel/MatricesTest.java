package org.breakwater.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.junit.jupiter.api.Test;

class MatricesTest {

    @Property(seed = "14")
    void choleskyTimesItsTransposeGivesTheMatrixEvenOfDeficientRank(
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 14) int rank,
            @ForAll long seed) {
        final double[][] matrix = gram(size, rank, seed);
        final Cholesky factor = Cholesky.of(matrix);
        double error = 0;
        double smallestDiagonal = 0;
        for (int i = 0; i < size; i++) {
            smallestDiagonal = Math.min(smallestDiagonal, factor.lower(i, i));
            for (int j = 0; j < size; j++) {
                double product = 0;
                for (int k = 0; k < size; k++) {
                    product += factor.lower(i, k) * factor.lower(j, k);
                }
                error = Math.max(error, Math.abs(product - matrix[i][j]));
            }
        }
        final double scale = SymmetricEigen.of(matrix).value(0);
        assertThat(error).isLessThanOrEqualTo(1e-13 * (1 + scale));
        assertThat(smallestDiagonal).isZero();
    }

    @Property(seed = "15")
    void multiplyingInPlaceEqualsMultiplyingApart(@ForAll @IntRange(min = 1, max = 9) int size, @ForAll long seed) {
        final Cholesky factor = Cholesky.of(gram(size, size + 2, seed));
        final double[] x = new double[size];
        NormalSampler.fill(new Xoshiro256StarStar(seed), x, 0, size);
        final double[] apart = new double[size];
        factor.multiply(x, apart);
        factor.multiply(x, x);
        assertThat(x).isEqualTo(apart);
    }

    @Property(seed = "16")
    void eigenvectorsRebuildTheMatrix(@ForAll @IntRange(min = 1, max = 9) int size, @ForAll long seed) {
        final double[][] matrix = gram(size, size, seed);
        final SymmetricEigen eigen = SymmetricEigen.of(matrix);
        final double[][] rebuilt = eigen.nonNegativePart();
        double error = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                error = Math.max(error, Math.abs(rebuilt[i][j] - matrix[i][j]));
            }
        }
        assertThat(error).isLessThanOrEqualTo(1e-13 * (1 + eigen.value(0)));
    }

    @Test
    void aMatrixThatIsNotSemidefiniteHasNoFactor() {
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{1, 2}, {2, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive semidefinite");
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{0, 1}, {1, 1}}))
                .hasMessageContaining("smallest eigenvalue is -0.6");
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{Double.NaN}})).hasMessageContaining("must be finite");
    }

    @Test
    void perfectlyCorrelatedAssetsMoveAsOne() {
        final Cholesky factor =
                CorrelationMatrix.of(new double[][] {{1, 1}, {1, 1}}).cholesky();
        final double[] moves = {0.7, -2};
        factor.multiply(moves, moves);
        assertThat(moves).containsExactly(new double[] {0.7, 0.7}, within(1e-15));
    }

    @Test
    void aCorrelationMatrixNamesTheRuleThatItBreaks() {
        assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 0.5}, {0.4, 1}}))
                .hasMessageContaining("must be symmetric, entry (1, 0) is 0.4");
        assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 0}, {0, 2}}))
                .hasMessageContaining("ones on the diagonal, entry (1, 1) is 2.0");
        assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 1.2}, {1.2, 1}}))
                .hasMessageContaining("entries in [-1, 1]");
        assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}}))
                .hasMessageContaining("positive semidefinite");
        assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}))
                .hasMessageContaining("must be symmetric");
        assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 0}})).hasMessageContaining("must be square");
    }

    private static double[][] gram(int size, int rank, long seed) {
        final double[] entries = new double[size * rank];
        NormalSampler.fill(new Xoshiro256StarStar(seed), entries, 0, entries.length);
        final double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < rank; k++) {
                    matrix[i][j] += entries[i * rank + k] * entries[j * rank + k];
                }
            }
        }
        return matrix;
    }
}
