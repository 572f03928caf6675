package org.breakwater.models.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.breakwater.models.random.NormalSampler;
import org.breakwater.models.random.PoissonSampler;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.breakwater.models.stat.Moments;
import org.junit.jupiter.api.Test;

class PriceLawTest {

    private static final MertonPrice CRASH = new MertonPrice(100, 0, 0.6, 12, -0.05, 0.08, 1 / 365.0);

    @Property(seed = "28")
    void fallsAndRisesDifferByTheForward(
            @ForAll @DoubleRange(min = 50, max = 200) double level,
            @ForAll @DoubleRange(min = 0.05, max = 1) double s) {
        final LognormalPrice law = new LognormalPrice(Math.log(100), s);
        assertThat(law.expectedRiseAbove(level) - law.expectedFallBelow(level))
                .isCloseTo(law.mean() - level, within(1e-11));
        final double inverse = Math.exp(0.5 * s * s) / 100 - 1 / level;
        assertThat(law.expectedInverseFall(level) - law.expectedInverseRise(level))
                .isCloseTo(inverse, within(1e-15));
    }

    @Property(seed = "29")
    void theJumpDiffusionWithoutJumpsIsLognormal(@ForAll @DoubleRange(min = 60, max = 160) double level) {
        final MertonPrice jumpless = new MertonPrice(100, 0.1, 0.5, 0, 0, 0.1, 0.02);
        final LognormalPrice law = LognormalPrice.of(100, 0.1, 0.5, 0.02);
        assertThat(jumpless.expectedFallBelow(level)).isEqualTo(law.expectedFallBelow(level));
        assertThat(jumpless.expectedInverseRise(level)).isEqualTo(law.expectedInverseRise(level));
    }

    @Test
    void theExpectedPriceGrowsWithTheDriftWhateverTheJumps() {
        final MertonPrice law = new MertonPrice(100, 0.3, 0.6, 400, 0.02, 0.15, 0.25);
        final double mean = law.expectedRiseAbove(100) - law.expectedFallBelow(100) + 100;
        assertThat(mean).isCloseTo(100 * Math.exp(0.3 * 0.25), withinPercentage(1e-9));
    }

    @Test
    void everyDeficitAgreesWithSimulation() {
        final int count = 1_000_000;
        final double[] prices = simulate(CRASH, count);
        agree(prices, s -> s < 90 ? 1 : 0, CRASH.probabilityBelow(90));
        agree(prices, s -> Math.max(0, 90 - s), CRASH.expectedFallBelow(90));
        agree(prices, s -> Math.max(0, s - 105), CRASH.expectedRiseAbove(105));
        agree(prices, s -> Math.max(0, 1 / s - 1 / 90.0), CRASH.expectedInverseFall(90));
        agree(prices, s -> Math.max(0, 1 / 105.0 - 1 / s), CRASH.expectedInverseRise(105));
    }

    @Test
    void optionsObeyPutCallParity() {
        final EuropeanOption option = EuropeanOption.blackScholes(100, 0.05, 0.01, 0.4, 0.5);
        assertThat(option.call(95) - option.put(95))
                .isCloseTo(100 * Math.exp(-0.005) - 95 * Math.exp(-0.025), within(1e-12));
    }

    @Test
    void hullsExampleIsReproduced() {
        // J. C. Hull, Options, Futures, and Other Derivatives: S 42, K 40, r 10 %, sigma 20 %, six months.
        final EuropeanOption option = EuropeanOption.blackScholes(42, 0.1, 0, 0.2, 0.5);
        assertThat(option.call(40)).isCloseTo(4.76, within(0.005));
        assertThat(option.put(40)).isCloseTo(0.81, within(0.005));
    }

    @Test
    void badParametersAreNamed() {
        assertThatThrownBy(() -> new LognormalPrice(0, 0)).hasMessageContaining("deviation must be positive");
        assertThatThrownBy(() -> new MertonPrice(1, 0, 1, -1, 0, 0, 1)).hasMessageContaining("jumpsPerYear");
        assertThatThrownBy(() -> CRASH.probabilityBelow(-1)).hasMessage("level must be positive and finite, got -1.0");
    }

    private static void agree(double[] prices, DoubleUnaryOperator payoff, double expected) {
        final Moments moments = new Moments();
        for (double price : prices) {
            moments.accept(payoff.applyAsDouble(price));
        }
        assertThat(moments.mean()).isCloseTo(expected, within(4 * moments.standardError()));
    }

    private static double[] simulate(MertonPrice law, int count) {
        final Xoshiro256StarStar random = new Xoshiro256StarStar(71);
        final PoissonSampler jumps = new PoissonSampler(law.jumpsPerYear() * law.years());
        final double k = Math.expm1(law.jumpMean() + 0.5 * law.jumpDeviation() * law.jumpDeviation());
        final double trend =
                (law.drift() - law.jumpsPerYear() * k - 0.5 * law.volatility() * law.volatility()) * law.years();
        final double[] prices = new double[count];
        for (int i = 0; i < count; i++) {
            double log = trend + law.volatility() * Math.sqrt(law.years()) * NormalSampler.next(random);
            for (int jump = jumps.next(random); jump > 0; jump--) {
                log += law.jumpMean() + law.jumpDeviation() * NormalSampler.next(random);
            }
            prices[i] = law.spot() * Math.exp(log);
        }
        return prices;
    }
}
