package org.breakwater.models.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.junit.jupiter.api.Test;

class MeanAndTestsTest {

    @Test
    void theMeanHasStudentsInterval() {
        final Estimate estimate = MeanEstimate.of(Moments.of(1, 2, 3, 4)).estimate(0.95);
        assertThat(estimate.value()).isEqualTo(2.5);
        // t(0.975; 3) = 3.1824463052837083
        assertThat(estimate.upper() - 2.5).isCloseTo(3.1824463052837083 * Math.sqrt(5.0 / 12), within(1e-13));
        assertThat(estimate.method().id()).isEqualTo("student-t");
    }

    @Test
    void aSinglePathHasAMeanWithoutBounds() {
        final Estimate estimate = MeanEstimate.of(Moments.of(7)).estimate(0.95);
        assertThat(estimate.value()).isEqualTo(7);
        assertThat(estimate.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(estimate.within(0, 10).upper()).isEqualTo(10);
    }

    @Test
    void noPathOrAnInfiniteMeanIsRefused() {
        assertThatThrownBy(() -> MeanEstimate.of(new Moments())).hasMessageContaining("count must be at least 1");
        assertThatThrownBy(() -> new Estimate(1, 2, 3, 0.95, IntervalMethod.WILSON))
                .hasMessageContaining("lower <= value");
    }

    @Test
    void kolmogorovSmirnovKnowsAKnownCase() {
        // D = 0.25 for four values at the eighths 1, 3, 5, 7 shifted by 1/8; P(D_4 >= 0.25) by hand from the exact law.
        final KolmogorovSmirnov result = KolmogorovSmirnov.of(new double[] {0, 0.25, 0.5, 0.75}, x -> x);
        assertThat(result.statistic()).isEqualTo(0.25);
        assertThat(result.pValue()).isCloseTo(0.90625, within(1e-12));
    }

    @Test
    void kolmogorovSmirnovSeesAShiftAndAcceptsTheTruth() {
        final double[] sample = new double[2000];
        NormalSampler.fill(new Xoshiro256StarStar(41), sample, 0, sample.length);
        assertThat(KolmogorovSmirnov.standardNormal(sample).pValue()).isGreaterThan(0.01);
        for (int i = 0; i < sample.length; i++) {
            sample[i] += 0.1;
        }
        assertThat(KolmogorovSmirnov.standardNormal(sample).pValue()).isLessThan(0.001);
    }
}
