package org.breakwater.scenarios.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.analytic.MertonPrice;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.kernel.StandardNormal;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.junit.jupiter.api.Test;

class ReturnPeriodsTest {

    private static final double DAY = 1 / 365.0;

    private static MarketParameters market(double sigma, JumpLaw own, JumpLaw common) {
        AssetParameters btc = AssetParameters.diffusion("BTC", 100, sigma).withJumps(own);
        return new MarketParameters(List.of(btc), CorrelationMatrix.identity(1), common);
    }

    @Test
    void aDiffusionFallsAsTheNormalLawSays() {
        double level = StrictMath.log1p(-0.2);
        double sd = 0.68 * Math.sqrt(DAY);
        double expected = StandardNormal.cdf((level + 0.5 * sd * sd) / sd);
        double probability = ReturnPeriods.probability(market(0.68, JumpLaw.NONE, JumpLaw.NONE), level, DAY);
        assertThat(probability).isCloseTo(expected, within(1e-18));
    }

    @Test
    void jumpsOfEitherKindFallAsMertonsMixtureSays() {
        JumpLaw jumps = new JumpLaw(40, -0.03, 0.05);
        double level = StrictMath.log1p(-0.2);
        double expected = new MertonPrice(100, 0, 0.6, 40, -0.03, 0.05, DAY).probabilityBelow(80);
        assertThat(ReturnPeriods.probability(market(0.6, jumps, JumpLaw.NONE), level, DAY))
                .isCloseTo(expected, within(1e-14));
        assertThat(ReturnPeriods.probability(market(0.6, JumpLaw.NONE, jumps), level, DAY))
                .isCloseTo(expected, within(1e-14));
    }

    @Test
    void ownAndCommonJumpsOfOneLawAddUp() {
        JumpLaw half = new JumpLaw(20, -0.03, 0.05);
        double level = StrictMath.log1p(-0.1);
        double expected = new MertonPrice(100, 0, 0.6, 40, -0.03, 0.05, DAY).probabilityBelow(90);
        assertThat(ReturnPeriods.probability(market(0.6, half, half), level, DAY))
                .isCloseTo(expected, within(1e-14));
    }
}
