package org.breakwater.models.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.junit.jupiter.api.Test;

class NearestCorrelationTest {

    @Property(seed = "22", tries = 100)
    void theNearestMatrixIsValidAndNearerThanTheSpectralOne(
            @ForAll @IntRange(min = 1, max = 8) int size, @ForAll long seed) {
        final double[][] given = symmetric(size, seed);
        final NearestCorrelation nearest = NearestCorrelation.of(given);
        final NearestCorrelation spectral = NearestCorrelation.spectral(given);
        assertThat(nearest.matrix().size()).isEqualTo(size);
        assertThat(nearest.distance()).isLessThanOrEqualTo(spectral.distance() + 1e-9);
        nearest.matrix().cholesky();
    }

    @Property(seed = "23", tries = 50)
    void aValidMatrixStaysAsItIs(@ForAll @IntRange(min = 1, max = 6) int size, @ForAll long seed) {
        final CorrelationMatrix valid =
                NearestCorrelation.spectral(symmetric(size, seed)).matrix();
        final NearestCorrelation again = NearestCorrelation.of(valid.toArray());
        assertThat(again.distance()).isCloseTo(0, within(1e-7));
    }

    @Test
    void theRepairTellsHowFarItWent() {
        final NearestCorrelation repaired =
                NearestCorrelation.of(new double[][] {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}});
        assertThat(repaired.distance()).isBetween(0.5, 1.2);
        assertThat(repaired.iterations()).isGreaterThan(1);
    }

    @Test
    void whatIsNotSymmetricIsRefused() {
        assertThatThrownBy(() -> NearestCorrelation.of(new double[][] {{1, 0.2}, {0.3, 1}}))
                .hasMessageContaining("must be symmetric");
        assertThatThrownBy(() -> NearestCorrelation.spectral(new double[][] {{1, 0.2}}))
                .hasMessageContaining("square");
    }

    private static double[][] symmetric(int size, long seed) {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(seed);
        final double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            rows[i][i] = 1;
            for (int j = 0; j < i; j++) {
                rows[i][j] = 2 * random.nextDouble() - 1;
                rows[j][i] = rows[i][j];
            }
        }
        return rows;
    }
}
