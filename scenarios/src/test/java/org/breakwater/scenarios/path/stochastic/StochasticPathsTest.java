package org.breakwater.scenarios.path.stochastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import org.breakwater.models.analytic.fourier.BatesReturn;
import org.breakwater.models.analytic.fourier.FourierOption;
import org.breakwater.models.analytic.fourier.HestonReturn;
import org.breakwater.models.analytic.fourier.KouReturn;
import org.breakwater.models.analytic.fourier.LogReturn;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.kernel.StudentT;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.stat.Moments;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.stochastic.JumpSize.DoubleExponential;
import org.breakwater.scenarios.path.stochastic.JumpSize.Normal;
import org.breakwater.scenarios.path.stochastic.Volatility.Constant;
import org.breakwater.scenarios.path.stochastic.Volatility.Garch;
import org.breakwater.scenarios.path.stochastic.Volatility.Heston;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated option prices against semi-analytic ones, moments against closed forms. */
class StochasticPathsTest {

    private static final double SPOT = 100;
    private static final double DAY = 86_400;
    private static final int PATHS = 60_000;
    private static final CorrelationMatrix ALONE = CorrelationMatrix.identity(1);

    private static StochasticPaths paths(Volatility volatility, Jumps jumps, double stepSeconds, int steps) {
        return new StochasticPaths(
                List.of(new AssetLaw("BTC", SPOT, 0, volatility, jumps)),
                ALONE,
                Jumps.NONE,
                new TimeGrid(0, stepSeconds, steps),
                Intrabar.CLOSE,
                7);
    }

    /** Last prices of as many paths. */
    private static double[] ends(StochasticPaths model) {
        PathGenerator generator = model.newGenerator();
        PathBuffer buffer = model.newBuffer();
        double[] ends = new double[PATHS];
        for (int id = 0; id < ends.length; id++) {
            generator.generate(id, buffer);
            ends[id] = buffer.prices(0)[buffer.points()];
        }
        return ends;
    }

    private static Moments moments(double[] ends, DoubleUnaryOperator of) {
        Moments moments = new Moments();
        for (double end : ends) {
            moments.accept(of.applyAsDouble(end));
        }
        return moments;
    }

    /** Out-of-the-money options up to two deviations of 60 % away, and the forward, within four standard errors. */
    private static void pricesAgree(StochasticPaths model, LogReturn law) {
        double years = model.grid().horizonYears();
        double[] ends = ends(model);
        FourierOption exact = new FourierOption(law, SPOT, 0, 0, years);
        for (double deviations : new double[] {-2, -1, -0.5, 0, 0.5, 1, 2}) {
            double strike = SPOT * StrictMath.exp(0.6 * Math.sqrt(years) * deviations);
            OptionType type = deviations < 0 ? OptionType.PUT : OptionType.CALL;
            Moments paid = moments(ends, price -> Math.max(0, type.sign() * (price - strike)));
            assertThat(paid.mean())
                    .as("%s at %s over %s years", type, strike, years)
                    .isCloseTo(exact.price(type, strike), within(4 * paid.standardError()));
        }
        Moments forward = moments(ends, price -> price);
        assertThat(forward.mean()).isCloseTo(SPOT, within(4 * forward.standardError()));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 60})
    void hestonPricesAreThoseOfTheIntegral(int days) {
        Heston law = new Heston(0.36, 4, 0.5, 1.2, -0.4);
        pricesAgree(paths(law, Jumps.NONE, DAY / 4, 4 * days), new HestonReturn(0.36, 4, 0.5, 1.2, -0.4));
    }

    /** 2κθ = 0.4 is far below σ² = 4: the variance sticks to zero. */
    @ParameterizedTest
    @ValueSource(ints = {7, 60})
    void andSoTheyAreFarBelowFellersCondition(int days) {
        Heston law = new Heston(0.3, 1, 0.2, 2, -0.7);
        pricesAgree(paths(law, Jumps.NONE, DAY / 8, 8 * days), new HestonReturn(0.3, 1, 0.2, 2, -0.7));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 60})
    void batesPricesAreThoseOfTheIntegral(int days) {
        Heston law = new Heston(0.36, 4, 0.5, 1.2, -0.4);
        pricesAgree(
                paths(law, new Jumps(12, new Normal(-0.08, 0.12)), DAY / 4, 4 * days),
                new BatesReturn(new HestonReturn(0.36, 4, 0.5, 1.2, -0.4), 12, -0.08, 0.12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 60})
    void kouPricesAreThoseOfTheIntegral(int days) {
        pricesAgree(
                paths(new Constant(0.5), new Jumps(30, new DoubleExponential(0.4, 12, 8)), DAY, days),
                new KouReturn(0.5, 30, 0.4, 12, 8));
    }

    /** Long-run variance V of a bar, and kurtosis 3(1 − (α + β)²)/(1 − (α + β)² − 2α²) with normal innovations (Bollerslev 1986). */
    @Test
    void garchReturnsHaveTheMomentsOfTheirLaw() {
        double alpha = 0.1;
        double beta = 0.8;
        StochasticPaths model =
                paths(new Garch(0.8, 0.8, alpha, beta, 3_600, Double.POSITIVE_INFINITY), Jumps.NONE, 900, 4 * 400);
        Moments bars = bars(model, 4_000);
        double variance = 0.64 * 3_600 / (365 * DAY);
        double sum = alpha + beta;
        double kurtosis = 3 * (1 - sum * sum) / (1 - sum * sum - 2 * alpha * alpha);
        assertThat(bars.variance()).isCloseTo(variance, within(0.01 * variance));
        assertThat(bars.excessKurtosis()).isCloseTo(kurtosis - 3, within(0.15 * (kurtosis - 3)));
    }

    /** With α = β = 0 a bar is Student's t of variance V: P(|t| > 4 sd) at ν = 5 against the normal's 6e-5. */
    @Test
    void studentsBarsHaveStudentsTails() {
        StochasticPaths model = paths(new Garch(0.8, 0.8, 0, 0, 3_600, 5), Jumps.NONE, 1_200, 3 * 200);
        double deviation = 0.8 * Math.sqrt(3_600 / (365 * DAY));
        Moments beyond = new Moments();
        forBars(model, 2_000, 3, move -> beyond.accept(Math.abs(move) > 4 * deviation ? 1 : 0));
        double scaled = 4 * Math.sqrt(5.0 / 3);
        double expected = 2 * (1 - StudentT.cdf(scaled, 5));
        assertThat(beyond.mean()).isCloseTo(expected, within(4 * beyond.standardError()));
    }

    private static Moments bars(StochasticPaths model, int paths) {
        Moments bars = new Moments();
        forBars(model, paths, 4, bars::accept);
        return bars;
    }

    /** Log returns of whole bars but for the first, whose compensation is negligible. */
    private static void forBars(StochasticPaths model, int paths, int perBar, DoubleConsumer to) {
        PathGenerator generator = model.newGenerator();
        PathBuffer buffer = model.newBuffer();
        for (int id = 0; id < paths; id++) {
            generator.generate(id, buffer);
            double[] price = buffer.prices(0);
            for (int bar = 50; (bar + 1) * perBar < price.length; bar++) {
                to.accept(StrictMath.log(price[(bar + 1) * perBar] / price[bar * perBar]));
            }
        }
    }

    @Test
    void aPathHangsOnItsNumberAlone() {
        StochasticPaths model = two(Intrabar.BRIDGE, 60);
        PathBuffer once = model.newBuffer();
        PathBuffer again = model.newBuffer();
        PathGenerator generator = model.newGenerator();
        generator.generate(5, once);
        generator.generate(6, again);
        generator.generate(5, again);
        assertThat(again.prices(0)).isEqualTo(once.prices(0));
        assertThat(again.prices(1)).isEqualTo(once.prices(1));
    }

    /** Nor does an earlier step hang on how many follow. */
    @Test
    void aLongerPathBeginsAlike() {
        PathBuffer shorter = one(two(Intrabar.CLOSE, 60));
        PathBuffer longer = one(two(Intrabar.CLOSE, 90));
        for (int k = 0; k <= 60; k++) {
            assertThat(longer.prices(0)[k]).isEqualTo(shorter.prices(0)[k]);
        }
    }

    private static PathBuffer one(StochasticPaths model) {
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(3, buffer);
        return buffer;
    }

    private static StochasticPaths two(Intrabar intrabar, int steps) {
        return new StochasticPaths(
                List.of(
                        new AssetLaw("BTC", SPOT, 0, new Heston(0.36, 4, 0.5, 1.2, -0.4), Jumps.NONE),
                        new AssetLaw(
                                "ETH",
                                SPOT,
                                0,
                                new Garch(0.8, 0.8, 0.1, 0.8, 180, 4),
                                new Jumps(300, new DoubleExponential(0.4, 12, 8)))),
                CorrelationMatrix.of(new double[][] {{1, 0.8}, {0.8, 1}}),
                new Jumps(1_000, new Normal(-0.02, 0.01)),
                new TimeGrid(0, 60, steps),
                intrabar,
                7);
    }

    @Test
    void extremesContainTheEndsOfTheDiffusion() {
        PathBuffer path = one(two(Intrabar.BRIDGE, 60));
        assertThat(path.pointsPerStep()).isEqualTo(3);
        PathBuffer closes = one(two(Intrabar.CLOSE, 60));
        double[] price = path.prices(0);
        for (int step = 0; step < 60; step++) {
            double least = Math.min(price[3 * step + 1], price[3 * step + 2]);
            double greatest = Math.max(price[3 * step + 1], price[3 * step + 2]);
            assertThat(price[3 * step]).isBetween(least, greatest);
            assertThat(price[3 * step + 3]).isEqualTo(closes.prices(0)[step + 1]);
        }
    }

    @Test
    void lawsWithoutALongRunVarianceOrAMeanAreRefused() {
        assertThatThrownBy(() -> new Garch(0.8, 0.8, 0.1, 0.9, 3_600, 5))
                .hasMessage("arch + garch must be below 1, else there is no long-run variance, got 1.0");
        assertThatThrownBy(() -> new Heston(0.3, 1, 0.2, 2, -1.1))
                .hasMessageContaining("correlation must be in [-1, 1]");
        assertThatThrownBy(() -> new DoubleExponential(0.5, 1, 5)).hasMessage("upRate must be above 1, got 1.0");
        assertThatThrownBy(() -> paths(new Garch(0.8, 0.8, 0.1, 0.8, 100, 5), Jumps.NONE, 60, 10))
                .hasMessageContaining("must be a multiple of stepSeconds 60.0");
        assertThatThrownBy(() -> new Garch(0.8, 0.8, 0.1, 0.8, 3_600, 2)).hasMessageContaining("above 2");
    }
}
