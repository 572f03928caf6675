package org.breakwater.scenarios.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.result.StartRegime;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.shock.GapShape;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.GapGrid;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.PlannedScenario.Replay;
import org.breakwater.scenarios.run.PlannedScenario.ReverseStress;
import org.breakwater.scenarios.run.PlannedScenario.Variants;
import org.breakwater.scenarios.spec.HistoricalSpec.BarOrder;
import org.breakwater.scenarios.spec.MonteCarloSpec.Drift;
import org.breakwater.scenarios.spec.MonteCarloSpec.StressOnTop;
import org.breakwater.scenarios.spec.MonteCarloSpec.VariantSpec;
import org.breakwater.scenarios.spec.ScenarioPlanner.Planned;
import org.breakwater.scenarios.spec.ScenarioSpec.Naming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScenarioPlannerTest {

    private static final Naming NAMING = new Naming("s", "A scenario", "");

    private static MonteCarloSpec monteCarlo(
            List<PathLaw> laws,
            boolean required,
            double stepSeconds,
            double stressedWeight,
            @Nullable StressOnTop overlay) {
        return new MonteCarloSpec(
                NAMING,
                laws,
                required,
                86_400,
                stepSeconds,
                20,
                10,
                Intrabar.BRIDGE,
                Drift.ZERO,
                stressedWeight,
                overlay,
                ImpactMode.FULL,
                VariantSpec.standard(5));
    }

    private static Ensemble plan(MonteCarloSpec spec) {
        return (Ensemble) new ScenarioPlanner(Markets.context()).plan(spec).scenario();
    }

    private static double lowest(PathModel model, int asset) {
        PathBuffer buffer = model.newBuffer();
        model.newGenerator().generate(0, buffer);
        double lowest = Double.POSITIVE_INFINITY;
        for (double price : buffer.prices(asset)) {
            lowest = Math.min(lowest, price);
        }
        return lowest;
    }

    @Test
    void theModelRangeHasFiveLawsAndTheThresholdFitLeads() {
        Ensemble ensemble = plan(monteCarlo(PathLaw.range(), true, 3_600, 0, null));
        assertThat(ensemble.laws())
                .extracting(Law::label)
                .containsExactly("merton-threshold", "gbm", "merton-likelihood", "block-bootstrap", "rolling-start");
        assertThat(ensemble.laws()).extracting(Law::paths).containsExactly(20L, 10L, 10L, 10L, 10L);
        assertThat(ensemble.laws()).allSatisfy(law -> {
            assertThat(law.model().assetNames()).containsExactly("BTC", "ETH");
            assertThat(law.model().steps()).isEqualTo(24);
            assertThat(lowest(law.model(), 0)).isBetween(20_000.0, 70_000.0);
        });
    }

    @Test
    void fewerDaysOfARollingStartAreSpreadOverAllOfHistory() {
        Ensemble ensemble = plan(monteCarlo(List.of(PathLaw.ROLLING_START), true, 3_600, 0, null));
        PathModel model = ensemble.laws().get(0).model();
        assertThat(model.pathLimit()).isEqualTo(20);
        PathBuffer first = model.newBuffer();
        PathBuffer last = model.newBuffer();
        model.newGenerator().generate(0, first);
        model.newGenerator().generate(19, last);
        assertThat(first.timeMillis(0)).isEqualTo(Markets.START);
        assertThat(last.timeMillis(0)).isGreaterThan(Markets.START + 80 * Markets.DAY);
    }

    @Test
    void theHeadlineLawRunsAgainInOtherRegimesAtAQuarterStepAndOnLessDepth() {
        Variants variants =
                plan(monteCarlo(PathLaw.range(), true, 600, 0, null)).variants();
        assertThat(variants).isNotNull();
        assertThat(variants.depthFactors()).containsExactly(0.3, 0.1, 0.02);
        assertThat(variants.regimes()).containsOnlyKeys(StartRegime.CALM, StartRegime.STRESSED);
        assertThat(variants.finer()).isNotNull();
        assertThat(variants.finer().stepSeconds()).isEqualTo(150);
        assertThat(variants.paths()).isEqualTo(5);
    }

    @Test
    void aGapOnTopLowersEveryPath() {
        PriceGap gap = PriceGap.lasting(Map.of("BTC", -0.5), 600, GapShape.STEP);
        Ensemble with = plan(monteCarlo(List.of(PathLaw.GBM), true, 600, 0, new StressOnTop(gap, 3_600)));
        Ensemble without = plan(monteCarlo(List.of(PathLaw.GBM), true, 600, 0, null));
        double lowest = lowest(with.laws().get(0).model(), 0);
        assertThat(lowest).isLessThan(0.6 * lowest(without.laws().get(0).model(), 0));
    }

    @Test
    void aCalmWindowNeedsAWeightOfStress() {
        long calmEnd = Markets.START + 50 * Markets.DAY;
        MarketContext all = Markets.context();
        MarketContext calm = new MarketContext(
                all.history(), new MarketContext.Window(Markets.START, calmEnd), null, Map.of(), 0, 1);
        ScenarioPlanner planner = new ScenarioPlanner(calm);
        assertThatThrownBy(() -> planner.plan(monteCarlo(PathLaw.range(), true, 3_600, 0.1, null)))
                .hasMessageStartingWith("stressedWeight must be at least 0.25");
        Planned planned = planner.plan(monteCarlo(PathLaw.range(), true, 3_600, 0.25, null));
        assertThat(planned.findings())
                .extracting(finding -> finding.message())
                .anyMatch(text -> text.contains("a stressed start has weight 0.25"));
        assertThat(((Ensemble) planned.scenario()).laws().get(0).model().describe())
                .contains("with probability 0.25 instead");
    }

    @Test
    void aLawThatTheDataDoNotPermitIsAnErrorOnlyWhereItWasNamed() {
        MonteCarloSpec shorter = new MonteCarloSpec(
                NAMING,
                PathLaw.range(),
                false,
                1_800,
                60,
                5,
                5,
                Intrabar.BRIDGE,
                Drift.ZERO,
                0,
                null,
                ImpactMode.FULL,
                VariantSpec.standard(0));
        Planned planned = new ScenarioPlanner(Markets.context()).plan(shorter);
        assertThat(((Ensemble) planned.scenario()).laws()).hasSize(3);
        assertThat(planned.findings())
                .hasSize(2)
                .allMatch(finding -> finding.message().contains("is left out: horizonSeconds must be a multiple"));
        MonteCarloSpec named = new MonteCarloSpec(
                NAMING,
                List.of(PathLaw.BLOCK_BOOTSTRAP),
                true,
                1_800,
                60,
                5,
                5,
                Intrabar.BRIDGE,
                Drift.ZERO,
                0,
                null,
                ImpactMode.FULL,
                VariantSpec.standard(0));
        assertThatThrownBy(() -> new ScenarioPlanner(Markets.context()).plan(named))
                .hasMessageStartingWith("horizonSeconds");
    }

    @Test
    void historyRunsInBothOrdersOfItsExtremesAndMeetsItsLows() {
        long from = Markets.START + 60 * Markets.DAY;
        HistoricalSpec spec = new HistoricalSpec(NAMING, from, from + Markets.DAY, BarOrder.WORST, ImpactMode.NONE);
        Replay replay =
                (Replay) new ScenarioPlanner(Markets.context()).plan(spec).scenario();
        assertThat(replay.orders()).hasSize(2);
        assertThat(replay.heading().intrabar()).isEqualTo("worst");
        PriceSeries btc = Markets.series("BTC").get("BTC").window(from, from + Markets.DAY);
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < btc.size(); i++) {
            low = Math.min(low, btc.low(i) * 64_000 / btc.open(0));
        }
        for (PathModel order : replay.orders()) {
            assertThat(lowest(order, 0)).isCloseTo(low, within(1e-6));
        }
    }

    @Test
    void aGridRunsEverySizeOverEveryDurationAtEveryDepth() {
        PriceGap gap = PriceGap.lasting(Map.of("ETH", -0.1), 60, GapShape.LINEAR);
        PriceGapSpec.Grid grid = new PriceGapSpec.Grid(List.of(1.0, 3.0), List.of(60.0, 3_600.0), List.of(1.0, 0.1));
        PriceGapSpec spec = new PriceGapSpec(NAMING, gap, new GapTiming(10, 600), ImpactMode.FULL, grid);
        GapGrid planned =
                (GapGrid) new ScenarioPlanner(Markets.context()).plan(spec).scenario();
        assertThat(planned.cells()).hasSize(8);
        assertThat(planned.cells().get(7).shock()).isCloseTo(-0.3, within(1e-12));
        assertThat(planned.cells().get(7).overSeconds()).isEqualTo(3_600);
        assertThat(planned.cells().get(7).depthFactor()).isEqualTo(0.1);
        assertThat(planned.cells().get(7).model().grid().horizonSeconds()).isEqualTo(4_200);
        assertThat(lowest(planned.cells().get(7).model(), 1)).isCloseTo(2_100, within(1e-9));
    }

    @Test
    void aReverseStressScalesItsDirectionFromTheLeader() {
        Map<String, Double> shocks = new LinkedHashMap<>();
        shocks.put("ETH", -0.6);
        shocks.put("BTC", -0.5);
        PriceGap direction = PriceGap.lasting(shocks, 300, GapShape.LINEAR);
        ReverseStress planned = (ReverseStress) new ScenarioPlanner(Markets.context())
                .plan(new ReverseStressSpec(NAMING, direction, 1.6, new GapTiming(10, 0), ImpactMode.NONE))
                .scenario();
        assertThat(planned.shockAtOne()).isEqualTo(-0.5);
        assertThat(lowest(planned.scaled().apply(1.5), 0)).isCloseTo(16_000, within(1e-9));
        assertThatThrownBy(() -> new ReverseStressSpec(NAMING, direction, 1.7, new GapTiming(10, 0), ImpactMode.NONE))
                .hasMessageStartingWith("max must keep every shock above -1");
    }

    @Test
    void theStudyTellsReturnPeriodsChecksAndCrises() {
        ScenarioPlanner planner = new ScenarioPlanner(Markets.context());
        MonteCarloSpec spec = monteCarlo(List.of(PathLaw.GBM, PathLaw.BLOCK_BOOTSTRAP), true, 3_600, 0, null);
        assertThat(planner.study(spec).tables())
                .extracting(table -> table.id())
                .containsExactly(TableId.RETURN_PERIODS, TableId.GENERATOR_CHECKS);
        assertThat(planner.study(spec).findings())
                .extracting(finding -> finding.message())
                .anyMatch(text -> text.startsWith("generator gbm understates"))
                .anyMatch(text -> text.startsWith("the history of BTC holds")
                        && text.endsWith("every figure of the tail is an extrapolation"));
    }
}
