package org.breakwater.models.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.junit.jupiter.api.Test;

class SeriesMeasuresTest {

    @Test
    void anAutoregressionRemembersGeometrically() {
        final double[] series = autoregression(0.8, 200_000);
        final double[] correlation = Autocorrelation.of(series, 3);
        assertThat(correlation[0]).isEqualTo(1);
        assertThat(correlation[1]).isCloseTo(0.8, within(0.01));
        assertThat(correlation[3]).isCloseTo(0.512, within(0.02));
    }

    @Test
    void absoluteValuesOfIndependentReturnsHaveNoMemory() {
        final double[] memory = Autocorrelation.ofAbsolute(autoregression(0, 100_000), 5);
        assertThat(memory[5]).isCloseTo(0, within(0.015));
        assertThatThrownBy(() -> Autocorrelation.of(new double[3], 3))
                .hasMessageContaining("largestLag must be in [0, 2]");
    }

    @Test
    void longerMemoryNeedsLongerBlocks() {
        final double shortMemory = PolitisWhite.of(autoregression(0.2, 5000)).stationary();
        final double longMemory = PolitisWhite.of(autoregression(0.9, 5000)).stationary();
        assertThat(longMemory).isGreaterThan(3 * shortMemory);
        assertThatThrownBy(() -> PolitisWhite.of(new double[50])).hasMessageContaining("must vary");
    }

    @Test
    void comonotoneSeriesCrashTogetherAndIndependentOnesSeldom() {
        final double[] x = autoregression(0, 100_000);
        final double[] y = new double[x.length];
        NormalSampler.fill(new Xoshiro256StarStar(99), y, 0, y.length);
        assertThat(LowerTailDependence.of(x, x, 0.05).value()).isCloseTo(1, within(1e-3));
        assertThat(LowerTailDependence.of(x, y, 0.05).value()).isCloseTo(0.05, within(0.02));
        assertThatThrownBy(() -> LowerTailDependence.of(x, y, 0.7)).hasMessageContaining("(0, 0.5], got 0.7");
    }

    @Test
    void theCorrelationMatrixOfSeriesIsTheirPairwiseCorrelation() {
        final double[] x = autoregression(0, 1000);
        final double[] y = autoregression(0.5, 1000);
        assertThat(SampleCorrelation.matrix(new double[][] {x, y}).get(0, 1)).isEqualTo(SampleCorrelation.of(y, x));
        assertThatThrownBy(() -> SampleCorrelation.of(x, new double[1000])).hasMessageContaining("must vary");
    }

    private static double[] autoregression(double coefficient, int count) {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(51);
        final double[] series = new double[count];
        double state = 0;
        for (int i = 0; i < count; i++) {
            state = coefficient * state + NormalSampler.next(random);
            series[i] = state;
        }
        return series;
    }
}
