package org.breakwater.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.GeometricBrownianMotion;
import org.breakwater.scenarios.path.diffusion.MertonJumps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step and a quarter of it, with draws of their own, give figures whose intervals overlap. */
class StepConvergenceTest {

    private static final double STEP = 60;
    private static final double HORIZON = 10_800;
    private static final long PATHS = 300;

    /** A law of prices at a step. */
    @FunctionalInterface
    private interface LawAtStep {
        PathModel at(double stepSeconds, long seed);
    }

    private static PathModel diffusion(double step, long seed) {
        return new GeometricBrownianMotion(market(null), TimeGrid.covering(HORIZON, step, 0), Intrabar.BRIDGE, seed);
    }

    private static PathModel jumps(double step, long seed) {
        JumpLaw law = new JumpLaw(400, -0.05, 0.06);
        return new MertonJumps(market(law), TimeGrid.covering(HORIZON, step, 0), Intrabar.BRIDGE, seed);
    }

    private static MarketParameters market(@Nullable JumpLaw jumps) {
        AssetParameters btc = AssetParameters.diffusion("BTC", 100, 0.8);
        return MarketParameters.of(List.of(jumps == null ? btc : btc.withJumps(jumps)), CorrelationMatrix.identity(1));
    }

    static Stream<LawAtStep> laws() {
        return Stream.of(StepConvergenceTest::diffusion, StepConvergenceTest::jumps);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aStepAndAQuarterOfItAgreeWithinTheirIntervals(LawAtStep law) {
        ScenarioResult coarse = run(law.at(STEP, 11));
        ScenarioResult fine = run(law.at(STEP / 4, 12));
        for (String id : List.of(
                "liquidationProbability.mean",
                "accountInsolvencyProbability.mean",
                "accountInsolvencyProbability.any",
                "fundDraw.mean",
                "liquidatedNotional.mean")) {
            Metric a = coarse.metric(id).orElseThrow();
            Metric b = fine.metric(id).orElseThrow();
            assertThat(a.lower()).as("%s: %s and %s", id, a, b).isLessThanOrEqualTo(b.upper());
            assertThat(b.lower()).as("%s: %s and %s", id, a, b).isLessThanOrEqualTo(a.upper());
        }
        assertThat(coarse.metric("liquidationProbability.mean").orElseThrow().value())
                .isPositive();
    }

    private static ScenarioResult run(PathModel model) {
        StressPlan plan = Plans.plan(Plans.book(40), 1e9, Plans.ensemble(model, PATHS));
        return new StressRunner(2, Progress.SILENT).run(plan).scenarios().get(0);
    }
}
