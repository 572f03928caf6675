package org.breakwater.scenarios.path.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.Correlations;
import org.breakwater.scenarios.SampleMoments;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terminal prices against option values under zero rates: martingale, calls, puts, covariances, jump counts. */
class TerminalPriceTest {

    private static final int PATHS = 100_000;
    private static final double FOUR_STANDARD_ERRORS = 4;
    private static final TimeGrid WEEK = new TimeGrid(0, 86_400, 7);

    @ParameterizedTest
    @EnumSource(
            value = Intrabar.class,
            names = {"CLOSE", "BRIDGE"})
    void geometricBrownianMotionHasZeroExpectedReturnAndBlackPrices(Intrabar intrabar) {
        PathModel model = new GeometricBrownianMotion(market(JumpLaw.NONE), WEEK, intrabar, 11);
        double[] terminal = terminalPrices(model, 0);
        double sd = 0.6 * Math.sqrt(WEEK.horizonYears());

        assertThat(zScore(terminal, s -> s, 64_000)).isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
        for (double strike : new double[] {58_000, 64_000, 70_000}) {
            assertThat(zScore(terminal, s -> Math.max(s - strike, 0), OptionValues.call(64_000, strike, sd)))
                    .isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
            assertThat(zScore(terminal, s -> Math.max(strike - s, 0), OptionValues.put(64_000, strike, sd)))
                    .isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.9, 100, 3_000})
    void mertonTerminalPricesMatchMertonsSeriesForRareAndFrequentJumps(double jumpsPerYear) {
        JumpLaw jumps = new JumpLaw(jumpsPerYear, -0.05, 0.06);
        PathModel model = new MertonJumps(market(jumps), WEEK, Intrabar.CLOSE, 12);
        double[] terminal = terminalPrices(model, 0);

        assertThat(zScore(terminal, s -> s, 64_000)).isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
        for (double strike : new double[] {50_000, 64_000, 72_000}) {
            double expected = OptionValues.mertonPut(64_000, strike, 0.6, jumps, WEEK.horizonYears());
            assertThat(zScore(terminal, s -> Math.max(strike - s, 0), expected))
                    .isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
        }
    }

    @Test
    void commonJumpsHitEachAssetWithItsBetaAndResidual() {
        JumpLaw common = new JumpLaw(300, -0.05, 0.04);
        MarketParameters market = new MarketParameters(
                List.of(
                        AssetParameters.diffusion("BTC", 64_000, 0.6),
                        AssetParameters.diffusion("ETH", 3_100, 0.8).withCommonJumps(1.4, 0.02)),
                Correlations.uniform(2, 0.84),
                common);
        PathModel model = new MertonJumps(market, WEEK, Intrabar.CLOSE, 13);
        double[] terminal = terminalPrices(model, 1);
        double expected = OptionValues.mertonPut(3_100, 2_800, 0.8, common.seenBy(1.4, 0.02), WEEK.horizonYears());

        assertThat(zScore(terminal, s -> s, 3_100)).isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
        assertThat(zScore(terminal, s -> Math.max(2_800 - s, 0), expected))
                .isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
    }

    @Test
    void logReturnsHaveTheCovarianceOfDiffusionAndCommonJumps() {
        JumpLaw common = new JumpLaw(300, -0.05, 0.04);
        MarketParameters market = new MarketParameters(
                List.of(
                        AssetParameters.diffusion("BTC", 1, 0.6),
                        AssetParameters.diffusion("ETH", 1, 0.8).withCommonJumps(1.4, 0.02)),
                Correlations.uniform(2, 0.84),
                common);
        SampleMoments[] moments = logMoments(new MertonJumps(market, WEEK, Intrabar.CLOSE, 14));
        double years = WEEK.horizonYears();
        double covariance = (0.84 * 0.6 * 0.8 + 1.4 * common.varianceAnnual()) * years;

        assertThat(moments[2].zScore(covariance)).isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
        assertThat(moments[0].variance())
                .isCloseTo(market.totalVolatilityAnnual(0) * market.totalVolatilityAnnual(0) * years, withinPercent(3));
        assertThat(moments[1].variance())
                .isCloseTo(market.totalVolatilityAnnual(1) * market.totalVolatilityAnnual(1) * years, withinPercent(3));
    }

    @Test
    void statedDriftIsTheExpectedReturn() {
        MarketParameters market = MarketParameters.of(
                List.of(AssetParameters.diffusion("BTC", 100, 0.5).withDrift(-1.2)), CorrelationMatrix.identity(1));
        PathModel model = new GeometricBrownianMotion(market, WEEK, Intrabar.CLOSE, 15);
        double[] terminal = terminalPrices(model, 0);

        assertThat(zScore(terminal, s -> s, 100 * Math.exp(-1.2 * WEEK.horizonYears())))
                .isBetween(-FOUR_STANDARD_ERRORS, FOUR_STANDARD_ERRORS);
    }

    private static MarketParameters market(JumpLaw jumps) {
        return MarketParameters.of(
                List.of(AssetParameters.diffusion("BTC", 64_000, 0.6).withJumps(jumps)), CorrelationMatrix.identity(1));
    }

    private static double zScore(double[] terminal, DoubleUnaryOperator payoff, double expected) {
        SampleMoments moments = new SampleMoments();
        for (double price : terminal) {
            moments.add(payoff.applyAsDouble(price));
        }
        return moments.zScore(expected);
    }

    private static double[] terminalPrices(PathModel model, int asset) {
        double[] prices = new double[PATHS];
        PathBuffer buffer = model.newBuffer();
        PathGenerator generator = model.newGenerator();
        for (int path = 0; path < PATHS; path++) {
            generator.generate(path, buffer);
            prices[path] = buffer.prices(asset)[buffer.points()];
        }
        return prices;
    }

    /** Log returns of the first two assets, and the product of their deviations from the mean. */
    private static SampleMoments[] logMoments(PathModel model) {
        SampleMoments[] moments = {new SampleMoments(), new SampleMoments(), new SampleMoments()};
        double[][] terminal = {terminalPrices(model, 0), terminalPrices(model, 1)};
        for (int a = 0; a < 2; a++) {
            for (double price : terminal[a]) {
                moments[a].add(Math.log(price));
            }
        }
        for (int path = 0; path < PATHS; path++) {
            moments[2].add((Math.log(terminal[0][path]) - moments[0].mean())
                    * (Math.log(terminal[1][path]) - moments[1].mean()));
        }
        return moments;
    }

    private static Percentage withinPercent(double percent) {
        return Percentage.withPercentage(percent);
    }
}
