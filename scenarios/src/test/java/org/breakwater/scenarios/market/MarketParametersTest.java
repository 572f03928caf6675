package org.breakwater.scenarios.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.junit.jupiter.api.Test;

class MarketParametersTest {

    @Test
    void aVolatilityFactorScalesEveryVarianceByItsSquare() {
        MarketParameters market = new MarketParameters(
                List.of(AssetParameters.diffusion("BTC", 64_000, 0.6)
                        .withJumps(new JumpLaw(20, -0.01, 0.03))
                        .withCommonJumps(1.1, 0.02)),
                CorrelationMatrix.identity(1),
                new JumpLaw(3, -0.08, 0.05));

        assertThat(market.withVolatilityFactor(2).totalVolatilityAnnual(0))
                .isCloseTo(2 * market.totalVolatilityAnnual(0), within(1e-12));
    }

    @Test
    void parametersThatBreakARuleAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetParameters.diffusion("BTC", 0, 0.6))
                .withMessage("price of BTC must be positive, got 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> AssetParameters.diffusion("BTC", 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new JumpLaw(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new JumpLaw(1, Double.NaN, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarketParameters.of(
                        List.of(AssetParameters.diffusion("BTC", 1, 1), AssetParameters.diffusion("BTC", 1, 1)),
                        CorrelationMatrix.identity(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarketParameters.of(
                        List.of(AssetParameters.diffusion("BTC", 1, 1)), CorrelationMatrix.identity(2)));
    }
}
