package org.breakwater.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.plot.Chart;

/** Draws the chart of a table, for each table that has one. */
public final class Charts {

    private Charts() {}

    /**
     * The charts of a table.
     *
     * @param id plain identifier, unique within a page, also the file's name
     * @return empty for a table that has no chart, no rows or not the columns of {@link TableId}
     */
    public static List<Chart> of(String id, ResultTable table) {
        List<Chart> charts = new ArrayList<>();
        drawing(table).ifPresent(d -> charts.add(chart(id, table, d)));
        if (table.id().equals(TableId.FUND_FAN)) {
            FundCharts.fanWithoutWorst(table).ifPresent(d -> charts.add(chart(id + "-quantiles", table, d)));
        }
        return charts;
    }

    private static Chart chart(String id, ResultTable table, Drawing drawing) {
        return new Chart(
                id, table.title(), drawing.description(), drawing.caption(), drawing.draw(id, table.title()), table);
    }

    private static Optional<Drawing> drawing(ResultTable table) {
        return switch (table.id()) {
            case TableId.FUND_FAN -> FundCharts.fan(table);
            case TableId.DEMAND_DISTRIBUTION -> FundCharts.demand(table);
            case TableId.SURVIVAL -> FundCharts.survival(table);
            case TableId.FUND_BRIDGE -> FundCharts.bridge(table);
            case TableId.WATERFALL -> LossCharts.waterfall(table);
            case TableId.LEVERAGE_BUCKETS -> LossCharts.buckets(table);
            case TableId.LIQUIDITY_BY_HOUR -> LossCharts.byHour(table);
            case TableId.COVER -> LossCharts.cover(table);
            case TableId.TIMELINE -> TimelineChart.of(table);
            case TableId.MODEL_RANGE -> IntervalCharts.models(table);
            case TableId.DEPTH_GRID -> IntervalCharts.depth(table);
            case TableId.START_REGIMES -> IntervalCharts.regimes(table);
            case TableId.STEP_CONVERGENCE -> IntervalCharts.steps(table);
            case TableId.GAP_GRID -> HeatCharts.gaps(table);
            case TableId.SCENARIO_METRICS -> HeatCharts.scenarios(table);
            default -> Optional.empty();
        };
    }
}
