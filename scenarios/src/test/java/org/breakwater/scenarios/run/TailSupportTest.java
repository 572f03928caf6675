package org.breakwater.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.market.PriceSeries;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.ScenarioResult;
import org.breakwater.models.result.TableId;
import org.breakwater.scenarios.path.PathModel;
import org.breakwater.scenarios.path.history.BarDetail;
import org.breakwater.scenarios.path.history.Bars;
import org.breakwater.scenarios.path.history.BlockBootstrap;
import org.breakwater.scenarios.path.history.BootstrapRules;
import org.breakwater.scenarios.path.history.HistoryPanel;
import org.breakwater.scenarios.path.history.RollingStart;
import org.breakwater.scenarios.run.PlannedScenario.Ensemble;
import org.breakwater.scenarios.run.PlannedScenario.Heading;
import org.breakwater.scenarios.run.PlannedScenario.Law;
import org.junit.jupiter.api.Test;

class TailSupportTest {

    private static final int DAYS = 200;

    /** Falls by 40 % within an hour on days 20, 21 and 120, and recovers within the next. */
    private static final PriceSeries BTC = Bars.hourly("BTC", 24 * DAYS, i -> {
        boolean crash = i / 24 == 20 || i / 24 == 21 || i / 24 == 120;
        return crash && i % 24 == 5 ? -0.5 : crash && i % 24 == 20 ? 0.5 : 0;
    });

    private static final HistoryPanel HISTORY = HistoryPanel.of(List.of(BTC));

    private static ScenarioResult run(PathModel model, long paths) {
        Ensemble ensemble = new Ensemble(
                new Heading("mc", "monte-carlo", "History", "", "close"),
                List.of(new Law("history", model, paths)),
                ImpactMode.FULL,
                null);
        StressPlan plan = Plans.plan(Plans.book(40), 300, ensemble);
        return new StressRunner(1, Progress.SILENT).run(plan).scenarios().get(0);
    }

    @Test
    void aRollingStartRestsOnTheDaysAndCrisesItLivedThrough() {
        PathModel model = new RollingStart(HISTORY, Plans.PRICES, 24, BarDetail.CLOSE, Map.of(), 1);
        ResultTable table = run(model, DAYS).table(TableId.TAIL_SUPPORT).orElseThrow();
        List<Object> row = table.rows().get(1);
        assertThat(row.subList(0, 2)).containsExactly("history", 0.99);
        assertThat(row.subList(3, 7)).containsExactly(3L, 3L, 2L, "extrapolation");
    }

    @Test
    void manyPathsOfABootstrapFromOneFallAreOneCrisis() {
        PathModel model = new BlockBootstrap(HISTORY, Plans.PRICES, BootstrapRules.of(24, 24, BarDetail.CLOSE), 0, 7);
        ResultTable table = run(model, 400).table(TableId.TAIL_SUPPORT).orElseThrow();
        List<Object> row = table.rows().get(0);
        assertThat((Long) row.get(3)).isGreaterThan(4);
        assertThat((Long) row.get(4)).isLessThan((Long) row.get(3));
        assertThat((Long) row.get(5)).isBetween(1L, 2L);
    }

    @Test
    void aPathOfABootstrapTellsWhereInHistoryItBegins() {
        BlockBootstrap model =
                new BlockBootstrap(HISTORY, Plans.PRICES, BootstrapRules.of(24, 24, BarDetail.CLOSE), 0, 7);
        for (long path = 0; path < 20; path++) {
            long start = model.historyMillis(path).orElseThrow();
            assertThat(start % Bars.HOUR).isZero();
            assertThat(start).isBetween(Bars.HOUR, (DAYS - 1) * Bars.DAY);
        }
        BlockBootstrap chained = new BlockBootstrap(
                HISTORY, Plans.PRICES, new BootstrapRules(24, 6, true, BarDetail.CLOSE, null, null), 0, 7);
        assertThat(chained.historyMillis(0)).isEmpty();
    }

    @Test
    void aFittedLawRestsOnNoDaysOfItsOwn() {
        assertThat(run(Plans.jumps(86_400, 7), 10).table(TableId.TAIL_SUPPORT)).isEmpty();
    }
}
