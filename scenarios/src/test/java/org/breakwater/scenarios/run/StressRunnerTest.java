package org.breakwater.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.result.LimitCheck;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.StressResult;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.shock.GapPath;
import org.breakwater.scenarios.path.shock.GapShape;
import org.breakwater.scenarios.path.shock.PriceGap;
import org.breakwater.scenarios.run.PlannedScenario.Heading;
import org.breakwater.scenarios.run.PlannedScenario.ReverseStress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StressRunnerTest {

    private static StressResult run(StressPlan plan, int threads) {
        return new StressRunner(threads, Progress.SILENT).run(plan);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        StressPlan plan = Plans.plan(Plans.book(40), 300, Plans.ensemble(Plans.jumps(86_400, 7), 100));
        StressResult one = run(plan, 1);
        assertThat(run(plan, 2)).isEqualTo(one);
        assertThat(run(plan, 7)).isEqualTo(one);
    }

    @Test
    void atTheLiquidationPriceOfALargePositionEquityIsMaintenanceMargin() {
        StressPlan plan = Plans.plan(Plans.book(5), 300, Plans.ensemble(Plans.jumps(86_400, 7), 2));
        ResultTable table = run(plan, 1).tables().stream()
                .filter(one -> one.id().equals(TableId.LARGEST_POSITIONS))
                .findFirst()
                .orElseThrow();
        for (List<@Nullable Object> row : table.rows()) {
            Account account = plan.book().accounts().stream()
                    .filter(one -> one.id().equals(row.get(1)))
                    .findFirst()
                    .orElseThrow();
            double cash = account.collateral().get(0).amount();
            double quantity = account.positions().get(0).quantity();
            double expected = (100 * quantity - cash) / (quantity - 0.01 * Math.abs(quantity));
            if (expected > 0) {
                assertThat((Double) row.get(6)).isCloseTo(expected, within(1e-9 * expected));
            } else {
                assertThat(row.get(6)).isNull();
            }
        }
    }

    @Test
    void morePathsKeepTheFirstOnes() {
        List<double[]> few = demands(20);
        List<double[]> many = demands(50);
        for (int k = 0; k < few.size(); k++) {
            assertThat(many.get(k)).containsExactly(few.get(k));
        }
    }

    private static List<double[]> demands(long paths) {
        StressPlan plan = Plans.plan(Plans.book(40), 300, Plans.ensemble(Plans.jumps(86_400, 7), paths));
        Simulation simulation = StressRunner.simulation(
                plan, (PlannedScenario.Ensemble) plan.scenarios().get(0), "");
        List<double[]> rows = new ArrayList<>();
        try (PathExecutor executor = new PathExecutor(2)) {
            executor.run(
                    simulation,
                    paths,
                    "",
                    Progress.SILENT,
                    o -> rows.add(new double[] {
                        o.get(Measure.FUND_DEMAND), o.get(Measure.BAD_DEBT), o.get(Measure.LIQUIDATED_NOTIONAL)
                    }));
        }
        return rows;
    }

    @Test
    void thePathOfALargeFundIsThatOfAnUnlimitedOne() {
        StressPlan plan = Plans.plan(Plans.book(40), 1e9, Plans.ensemble(Plans.jumps(86_400, 3), 40));
        ScenarioResult result = run(plan, 2).scenarios().get(0);
        assertThat(value(result, "fundExhaustionProbability")).isZero();
        assertThat(value(result, "badDebt.mean"))
                .isEqualTo(value(result, "fundDraw.mean"))
                .isPositive();
    }

    @Test
    void aFundOfTheQuantileOfDemandIsExhaustedByThatShareOfPaths() {
        StressPlan unlimited = Plans.plan(Plans.book(40), 1e9, Plans.ensemble(Plans.jumps(86_400, 3), 200));
        double needed = value(run(unlimited, 2).scenarios().get(0), "fundNeeded.p01");
        StressPlan sized = Plans.plan(Plans.book(40), needed * 1.0001, Plans.ensemble(Plans.jumps(86_400, 3), 200));
        ScenarioResult result = run(sized, 2).scenarios().get(0);
        assertThat(value(result, "fundExhaustionProbability")).isLessThanOrEqualTo(0.01);
        assertThat(value(result, "fundNeeded.p01")).isCloseTo(needed, within(1e-9 * needed));
    }

    @Test
    void neverHitMeansABoundAndNotZero() {
        StressPlan plan = Plans.plan(Plans.book(10), 1e9, Plans.ensemble(Plans.jumps(3_600, 3), 50));
        Metric metric = run(plan, 1)
                .scenarios()
                .get(0)
                .metric("venueInsolvencyProbability")
                .orElseThrow();
        assertThat(metric.value()).isZero();
        assertThat(metric.upper()).isPositive();
        assertThat(metric.method()).isEqualTo("clopper-pearson");
    }

    /**
     * One long of 10 coins at 100 with 50 quote: bankrupt at 95. Beyond it each quote of fall costs 10. A fund of 70 is
     * exhausted when the price is 95 − 7 = 88: a shock of −12 %. The penalty takes nothing from an account below zero.
     */
    @Test
    void reverseStressFindsTheShockSolvedByHand() {
        AccountBook book = new AccountBook(
                "hand",
                List.of(Perpetual.linear("BTC-PERP", "BTC", "USDC")),
                List.of(Plans.account("long", 50, 10), Plans.account("maker", 1e6, -10)));
        PriceGap gap = PriceGap.lasting(Map.of("BTC", -0.5), 60, GapShape.STEP);
        ReverseStress reverse = new ReverseStress(
                new Heading("reverse", "reverse-stress", "", "", "close"),
                "BTC falls at once",
                scale -> new GapPath(gap.scaled(scale), Plans.PRICES, new TimeGrid(0, 60, 2)),
                -0.5,
                1,
                ImpactMode.NONE);
        ScenarioResult result =
                run(Plans.plan(book, 70, reverse), 1).scenarios().get(0);
        List<Object> row =
                result.table(TableId.REVERSE_STRESS).orElseThrow().rows().get(0);
        assertThat((Double) row.get(1)).isCloseTo(-0.12, within(1e-6));
        assertThat((Double) row.get(2)).isGreaterThan((Double) row.get(1)).isCloseTo(-0.12, within(1e-6));
    }

    @Test
    void aLimitIsHeldAgainstTheUpperEndOfTheInterval() {
        StressPlan base = Plans.plan(Plans.book(10), 1e9, Plans.ensemble(Plans.jumps(3_600, 3), 50));
        List<LimitCheck> checks = new LimitChecks("mc", run(base, 1).scenarios())
                .check(List.of(
                        new Limit("*", "venueInsolvencyProbability", 0.2),
                        new Limit("*", "venueInsolvencyProbability", 0.001),
                        new Limit("mc", "liquidationsPerPath", -1),
                        new Limit("mc", "noSuchMetric", 1)));
        assertThat(checks)
                .extracting(LimitCheck::verdict)
                .containsExactly(
                        LimitCheck.Verdict.PASSED,
                        LimitCheck.Verdict.INCONCLUSIVE,
                        LimitCheck.Verdict.BREACHED,
                        LimitCheck.Verdict.UNDEFINED);
    }

    @Test
    void cancellingKeepsWhatExistsAndMarksItPartial() {
        StressPlan plan = Plans.plan(Plans.book(10), 1e9, Plans.ensemble(Plans.jumps(3_600, 3), 1_000));
        StressResult result = new StressRunner(2, new Progress() {
                    private boolean enough;

                    @Override
                    public void advanced(String task, long done, long total) {
                        enough = done >= 100;
                    }

                    @Override
                    public boolean isCancelled() {
                        return enough;
                    }
                })
                .run(plan);
        assertThat(result.run().partial()).isTrue();
        assertThat(result.run().paths()).isBetween(100L, 999L);
    }

    @Test
    void aReplayedPathGivesTheTotalsOfTheRun() {
        StressPlan plan = Plans.plan(Plans.book(40), 300, Plans.ensemble(Plans.jumps(86_400, 7), 30));
        Simulation simulation = StressRunner.simulation(
                plan, (PlannedScenario.Ensemble) plan.scenarios().get(0), "");
        ScenarioResult result = run(plan, 2).scenarios().get(0);
        List<Object> worst =
                result.table(TableId.WORST_PATHS).orElseThrow().rows().get(0);
        ReplayLog log = new ReplayLog(simulation.book(), 10_000, "");
        PathOutcome out = StressRunner.replay(simulation, (Long) worst.get(1), log);
        assertThat(out.get(Measure.FUND_DEMAND)).isEqualTo(worst.get(2));
        assertThat(out.get(Measure.BAD_DEBT)).isEqualTo(worst.get(4));
        assertThat(log.events().rows()).hasSize((int) log.eventCount());
    }

    private static double value(ScenarioResult result, String metric) {
        Double value = result.metric(metric).orElseThrow().value();
        assertThat(value).isNotNull();
        return value;
    }
}
