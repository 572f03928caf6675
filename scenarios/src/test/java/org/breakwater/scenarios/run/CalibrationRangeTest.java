package org.breakwater.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.models.kernel.CorrelationMatrix;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.MetricRange;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.market.AssetParameters;
import org.breakwater.scenarios.market.JumpLaw;
import org.breakwater.scenarios.market.MarketParameters;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.diffusion.MertonJumps;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.FittedLaw;
import org.breakwater.scenarios.run.PlannedScenario.Heading;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.breakwater.scenarios.run.PlannedScenario.Recalibration;
import org.breakwater.scenarios.run.PlannedScenario.Variants;
import org.junit.jupiter.api.Test;

class CalibrationRangeTest {

    private static final String INSOLVENCY = "venueInsolvencyProbability";

    private static PathModel law(double jumpsPerYear) {
        AssetParameters btc =
                AssetParameters.diffusion("BTC", 100, 0.8).withJumps(new JumpLaw(jumpsPerYear, -0.05, 0.06));
        MarketParameters market = MarketParameters.of(List.of(btc), CorrelationMatrix.identity(1));
        return new MertonJumps(market, TimeGrid.covering(86_400, 600, 0), Intrabar.CLOSE, 7);
    }

    private static Recalibration recalibration(String label, double jumpsPerYear) {
        return new Recalibration(label, () -> new FittedLaw(law(jumpsPerYear), 0.8, jumpsPerYear));
    }

    private static ScenarioResult run(int threads, Recalibration... recalibrations) {
        Ensemble ensemble = new Ensemble(
                new Heading("mc", "monte-carlo", "Jumps", "", "close"),
                List.of(new Law("merton", law(400), 60), new Law("quiet", law(0), 30)),
                ImpactMode.FULL,
                new Variants(List.of(), Map.of(), null, List.of(recalibrations), 25));
        StressPlan plan = Plans.plan(Plans.book(40), 300, ensemble);
        return new StressRunner(threads, Progress.SILENT).run(plan).scenarios().get(0);
    }

    private static ScenarioResult run(int threads) {
        return run(
                threads,
                recalibration("all of history", 400),
                recalibration("resample 1", 1_000),
                recalibration("without june", 50));
    }

    private static List<Double> column(ResultTable table, String name) {
        List<Double> cells = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (table.columns().get(c).name().equals(name)) {
                int column = c;
                table.rows().forEach(row -> cells.add((Double) row.get(column)));
            }
        }
        return cells;
    }

    @Test
    void theRangeOfAFigureCoversTheRows() {
        ScenarioResult result = run(2);
        ResultTable table = result.table(TableId.CALIBRATION_RANGE).orElseThrow();
        assertThat(table.rows())
                .extracting(row -> row.get(0))
                .containsExactly("all of history", "resample 1", "without june");
        assertThat(column(table, "jumpsPerYear")).containsExactly(400.0, 1_000.0, 50.0);
        Map<String, String> columns = Map.of(
                INSOLVENCY,
                "venueInsolvency",
                "fundExhaustionProbability",
                "fundExhaustion",
                "fundDemand.es99",
                "fundDemandEs99",
                "liquidationProbability.mean",
                "liquidationMean");
        columns.forEach((id, column) -> {
            Metric metric = result.metric(id).orElseThrow();
            MetricRange range = metric.calibrationRange();
            List<Double> values = column(table, column);
            assertThat(range.lower())
                    .as(id)
                    .isEqualTo(values.stream().reduce(Math::min).orElseThrow());
            assertThat(range.upper())
                    .as(id)
                    .isEqualTo(values.stream().reduce(Math::max).orElseThrow());
            assertThat(range.count()).isEqualTo(3);
            assertThat(range.paths()).isEqualTo(25);
        });
        List<Double> liquidated = column(table, "liquidationMean");
        assertThat(liquidated.get(2)).isLessThan(liquidated.get(0));
        assertThat(liquidated.get(0)).isLessThan(liquidated.get(1));
        assertThat(result.findings())
                .anyMatch(finding -> finding.message().startsWith("over 3 calibrations on 25 paths"));
    }

    @Test
    void everyFigureOfEveryLawCarriesTheModelRange() {
        Metric insolvency = run(1).metric("liquidationProbability.mean").orElseThrow();
        assertThat(insolvency.modelRange().count()).isEqualTo(2);
        assertThat(insolvency.modelRange().paths()).isEqualTo(30);
        assertThat(insolvency.modelRange().upper()).isEqualTo(insolvency.value());
        assertThat(insolvency.modelRange().lower()).isLessThan(insolvency.value());
    }

    @Test
    void theFirstRowIsTheHeadlinesOwnFirstPaths() {
        ScenarioResult again = run(1, recalibration("all of history", 400), recalibration("the same", 400));
        List<List<Object>> rows =
                again.table(TableId.CALIBRATION_RANGE).orElseThrow().rows();
        assertThat(rows.get(0).subList(1, rows.get(0).size()))
                .isEqualTo(rows.get(1).subList(1, rows.get(1).size()));
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(run(2)).isEqualTo(run(1));
    }

    @Test
    void withoutRecalibrationsThereIsNoTableAndNoRange() {
        ScenarioResult result = run(1, new Recalibration[0]);
        assertThat(result.table(TableId.CALIBRATION_RANGE)).isEmpty();
        assertThat(result.metrics()).allMatch(metric -> metric.calibrationRange() == null);
    }

    @Test
    void aHistoryThatPermitsNoFitIsLeftOutWithItsReason() {
        Recalibration broken = new Recalibration("resample 1", () -> {
            throw new IllegalArgumentException("history must hold at least two blocks");
        });
        ScenarioResult result = run(1, recalibration("all of history", 400), broken);
        assertThat(result.table(TableId.CALIBRATION_RANGE).orElseThrow().rows()).hasSize(1);
        assertThat(result.findings())
                .anyMatch(finding -> finding.message()
                        .equals("the calibration range lacks resample 1: history must hold at least two blocks"));
    }
}
