package org.breakwater.scenarios.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MarketParametersTest {

    @Property(seed = "201")
    void theFactorTimesItsTransposeIsTheMatrix(@ForAll @DoubleRange(min = -0.5, max = 1) double correlation) {
        CorrelationMatrix matrix = CorrelationMatrix.uniform(3, correlation);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k <= Math.min(i, j); k++) {
                    sum += matrix.lower(i, k) * matrix.lower(j, k);
                }
                assertThat(sum).isCloseTo(matrix.get(i, j), within(1e-9));
            }
        }
    }

    @Test
    void aMatrixThatIsNoCorrelationIsRefusedWithTheEntry() {
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationMatrix.uniform(3, -0.6))
                .withMessageContaining("positive semi-definite");
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 0.5}, {0.4, 1}}))
                .withMessageContaining("symmetric");
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 0.5}, {0.5, 0.9}}));
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationMatrix.uniform(2, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(
                () -> CorrelationMatrix.of(new double[][] {{1, 1, 0}, {1, 1, 0.5}, {0, 0.5, 1}}));
    }

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
        assertThatIllegalArgumentException().isThrownBy(() -> AssetParameters.diffusion("BTC", 0, 0.6))
                .withMessage("price of BTC must be positive, got 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> AssetParameters.diffusion("BTC", 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new JumpLaw(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new JumpLaw(1, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> MarketParameters.of(
                List.of(AssetParameters.diffusion("BTC", 1, 1), AssetParameters.diffusion("BTC", 1, 1)),
                CorrelationMatrix.identity(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> MarketParameters.of(
                List.of(AssetParameters.diffusion("BTC", 1, 1)), CorrelationMatrix.identity(2)));
    }
}
