package org.breakwater.scenarios.path.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.AssetPrice;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathGenerator;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.GeometricBrownianMotion;
import org.breakwater.scenarios.path.shock.GapPath;
import org.breakwater.scenarios.path.shock.GapShape;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.junit.jupiter.api.Test;

class VolatilityPathsTest {

    private static final double SIGMA = 0.8;
    private static final double NU = 3;
    private static final double HALF_LIFE = 7_200;
    private static final TimeGrid GRID = new TimeGrid(0, 60, 240);

    private static PathModel market(Intrabar intrabar) {
        return new GeometricBrownianMotion(
                new MarketParameters(
                        List.of(AssetParameters.diffusion("BTC", 100, SIGMA)),
                        CorrelationMatrix.identity(1),
                        JumpLaw.NONE),
                GRID,
                intrabar,
                7);
    }

    private static VolatilityPaths over(PathModel base, double correlation) {
        return new VolatilityPaths(base, Map.of("BTC", new VolatilityFactor(NU, HALF_LIFE, correlation, SIGMA)), 7);
    }

    private static PathBuffer path(PathModel model, long id) {
        PathBuffer out = model.newBuffer();
        model.newGenerator().generate(id, out);
        return out;
    }

    @Test
    void pricesAreThoseOfTheModelUnderneathToTheBit() {
        for (Intrabar intrabar : List.of(Intrabar.CLOSE, Intrabar.BRIDGE)) {
            assertThat(path(over(market(intrabar), -0.7), 3).prices(0))
                    .isEqualTo(path(market(intrabar), 3).prices(0));
        }
    }

    @Test
    void noFactorIsTheModelItself() {
        PathModel base = market(Intrabar.CLOSE);

        assertThat(VolatilityPaths.over(base, Map.of(), 7)).isSameAs(base);
    }

    /** Var = ν²(1 − e^(−2κt))/2κ; within four standard errors over 4,000 paths. */
    @Test
    void theLogarithmHasTheVarianceOfItsProcessAndTheStatedCorrelation() {
        int paths = 4_000;
        double correlation = -0.7;
        PathModel model = over(market(Intrabar.CLOSE), correlation);
        PathGenerator generator = model.newGenerator();
        PathBuffer out = model.newBuffer();
        double sum = 0;
        double squares = 0;
        double products = 0;
        double moves = 0;
        double returns = 0;
        for (int id = 0; id < paths; id++) {
            generator.generate(id, out);
            double end = Math.log(out.volatilityFactor(0, GRID.steps()));
            sum += end;
            squares += end * end;
            double first = Math.log(out.volatilityFactor(0, 1));
            double move = Math.log(out.prices(0)[1] / out.prices(0)[0]);
            products += first * move;
            moves += first * first;
            returns += move * move;
        }
        double kappa = Math.log(2) / HALF_LIFE * TimeGrid.SECONDS_PER_YEAR;
        double variance = NU * NU * -Math.expm1(-2 * kappa * GRID.horizonYears()) / (2 * kappa);

        assertThat(sum / paths).isCloseTo(0, within(4 * Math.sqrt(variance / paths)));
        assertThat(squares / paths / variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / paths)));
        assertThat(products / Math.sqrt(moves * returns)).isCloseTo(correlation, within(4 / Math.sqrt(paths)));
    }

    @Test
    void afterAJumpHalfOfTheDeviationIsGoneInAHalfLife() {
        PriceGap crash = PriceGap.lasting(Map.of("BTC", -0.3), 0, GapShape.STEP);
        PathModel gap = new GapPath(crash, List.of(new AssetPrice("BTC", 100)), GRID);
        PathBuffer out = path(over(gap, -1), 0);

        double jump = Math.log(out.volatilityFactor(0, 1));
        assertThat(jump).isCloseTo(-NU / SIGMA * Math.log(0.7), within(0.01));
        int halfLater = 1 + (int) (HALF_LIFE / 60);
        assertThat(Math.log(out.volatilityFactor(0, halfLater))).isCloseTo(jump / 2, within(1e-12));
    }

    @Test
    void itMultipliesTheShockOfAGap() {
        PriceGap spike =
                PriceGap.lasting(Map.of("BTC", -0.3), 0, GapShape.STEP).withImpliedVolatility(Map.of("BTC", 0.6));
        PathModel gap = new GapPath(spike, List.of(new AssetPrice("BTC", 100)), GRID);
        VolatilityFactor still = new VolatilityFactor(0, HALF_LIFE, 0, SIGMA);

        PathBuffer out = path(new VolatilityPaths(gap, Map.of("BTC", still), 7), 0);
        assertThat(out.volatilityFactor(0, 0)).isEqualTo(1);
        assertThat(out.volatilityFactor(0, 1)).isEqualTo(1.6);
    }

    @Test
    void aPathDependsOnItsNumberAlone() {
        PathModel model = over(market(Intrabar.BRIDGE), 0.2);
        PathGenerator generator = model.newGenerator();
        PathBuffer out = model.newBuffer();
        generator.generate(5, out);
        generator.generate(3, out);

        PathBuffer fresh = path(model, 3);
        for (int point = 0; point <= out.points(); point++) {
            assertThat(out.volatilityFactor(0, point)).isEqualTo(fresh.volatilityFactor(0, point));
        }
    }

    @Test
    void whatIsNoLawIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VolatilityFactor(1, 0, 0, 1))
                .withMessage("halfLifeSeconds must be positive, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VolatilityFactor(1, 60, Double.NaN, 1))
                .withMessageStartingWith("correlation must be in [-1, 1]");
        Map<String, VolatilityFactor> other = Map.of("SOL", new VolatilityFactor(1, 60, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VolatilityPaths(market(Intrabar.CLOSE), other, 1))
                .withMessageStartingWith("volatilityFactor.SOL must refer to one of the assets");
    }
}
