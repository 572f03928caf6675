package org.breakwater.models.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.PoissonSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.junit.jupiter.api.Test;

class JumpFitsTest {

    private static final JumpDiffusion TRUTH = new JumpDiffusion(1e-4, 0.01, 0.02, -0.03, 0.05);

    @Test
    void bothFitsRecoverASimulatedJumpDiffusion() {
        final double[] returns = simulate(TRUTH, 20_000);
        final JumpDiffusion likelihood = LikelihoodJumpFit.of(returns).parameters();
        assertThat(likelihood.volatility()).isCloseTo(0.01, withinPercentage(2));
        assertThat(likelihood.jumpsPerPeriod()).isCloseTo(0.02, withinPercentage(15));
        assertThat(likelihood.jumpMean()).isCloseTo(-0.03, within(0.012));
        assertThat(likelihood.jumpDeviation()).isCloseTo(0.05, withinPercentage(12));
        final ThresholdJumpFit threshold = ThresholdJumpFit.of(returns);
        assertThat(threshold.parameters().volatility()).isCloseTo(0.0105, withinPercentage(8));
        assertThat(threshold.jumpsDown()).isLessThan(threshold.jumps()).isGreaterThan(threshold.jumps() / 2);
    }

    @Test
    void theLikelihoodFitIsAtLeastAsLikelyAsTheTruth() {
        final double[] returns = simulate(TRUTH, 5000);
        assertThat(LikelihoodJumpFit.of(returns).logLikelihood())
                .isGreaterThanOrEqualTo(new MixtureLikelihood(returns).log(TRUTH));
    }

    @Test
    void returnsWithoutJumpsGiveAFitWithTheirVolatility() {
        final double[] returns = simulate(new JumpDiffusion(0, 0.02, 0, 0, 0), 3000);
        assertThat(LikelihoodJumpFit.of(returns).parameters().totalVolatilityAnnual(86_400))
                .isCloseTo(0.02 * Math.sqrt(365), withinPercentage(4));
        final ThresholdJumpFit threshold = ThresholdJumpFit.of(returns);
        assertThat(threshold.parameters().jumpsPerPeriod()).isCloseTo(0, within(0.001));
    }

    @Test
    void anHourlyVolatilityOfOneHalfPercentIsFortySevenPercentAYear() {
        final double[] returns = {0.005, -0.005, 0.005, -0.005};
        assertThat(RealisedVolatility.annual(returns, 3600))
                .isCloseTo(0.005 * Math.sqrt(4.0 / 3) * Math.sqrt(8760), within(1e-12));
        assertThatThrownBy(() -> RealisedVolatility.annual(new double[1], 3600)).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> RealisedVolatility.annual(returns, 0))
                .hasMessageContaining("periodSeconds must be positive");
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new JumpDiffusion(0, -1, 0, 0, 0)).hasMessageContaining("volatility must be finite");
        assertThatThrownBy(() -> new JumpDiffusion(0, 1, Double.NaN, 0, 0)).hasMessageContaining("jumpsPerPeriod");
        assertThatThrownBy(() -> LikelihoodJumpFit.of(new double[200])).hasMessageContaining("must vary");
        assertThatThrownBy(() -> ThresholdJumpFit.of(new double[3])).hasMessageContaining("at least 20");
    }

    private static double[] simulate(JumpDiffusion model, int count) {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(61);
        final PoissonSampler jumps = new PoissonSampler(model.jumpsPerPeriod());
        final double[] returns = new double[count];
        for (int i = 0; i < count; i++) {
            returns[i] = model.drift() + model.volatility() * NormalSampler.next(random);
            for (int jump = jumps.next(random); jump > 0; jump--) {
                returns[i] += model.jumpMean() + model.jumpDeviation() * NormalSampler.next(random);
            }
        }
        return returns;
    }
}
