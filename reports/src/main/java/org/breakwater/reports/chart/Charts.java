package org.breakwater.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.models.result.TableId;
import org.breakwater.reports.plot.Chart;
import org.breakwater.reports.table.TableFiles;

/** Draws the chart of a table, for each table that has one. */
public final class Charts {

    private Charts() {}

    /**
     * The charts of a table.
     *
     * @param files all tables of the result
     * @param entry the table; its name is the identifier within a page and the file's name
     * @return empty for a table that has no chart, no rows or not the columns of {@link TableId}
     */
    public static List<Chart> of(TableFiles files, TableFiles.Entry entry) {
        String id = entry.name();
        ResultTable table = entry.table();
        List<Chart> charts = new ArrayList<>();
        drawing(table, OpeningFund.of(files, entry.scenario())).ifPresent(d -> charts.add(chart(id, table, d)));
        if (table.id().equals(TableId.FUND_FAN)) {
            FundCharts.fanWithoutWorst(table).ifPresent(d -> charts.add(chart(id + "-quantiles", table, d)));
        }
        return charts;
    }

    private static Chart chart(String id, ResultTable table, Drawing drawing) {
        return new Chart(
                id, table.title(), drawing.description(), drawing.caption(), drawing.draw(id, table.title()), table);
    }

    private static Optional<Drawing> drawing(ResultTable table, double openingFund) {
        return switch (table.id()) {
            case TableId.FUND_FAN -> FundCharts.fan(table);
            case TableId.DEMAND_DISTRIBUTION -> FundCharts.demand(table, openingFund);
            case TableId.SURVIVAL -> FundCharts.survival(table);
            case TableId.FUND_BRIDGE -> FundCharts.bridge(table);
            case TableId.WATERFALL -> LossCharts.waterfall(table);
            case TableId.LEVERAGE_BUCKETS -> LossCharts.buckets(table);
            case TableId.LIQUIDITY_BY_HOUR -> LossCharts.byHour(table);
            case TableId.COVER -> LossCharts.cover(table);
            case TableId.PROFIT_EXPLAINED, TableId.PROFIT_EXPLAINED_ALL, TableId.PROFIT_EXPLAINED_INHERITED ->
                OptionCharts.explained(table);
            case TableId.TIMELINE -> TimelineChart.of(table);
            case TableId.MODEL_RANGE -> IntervalCharts.models(table);
            case TableId.CALIBRATION_RANGE -> IntervalCharts.calibrations(table);
            case TableId.DEPTH_GRID -> IntervalCharts.depth(table);
            case TableId.START_REGIMES -> IntervalCharts.regimes(table);
            case TableId.STEP_CONVERGENCE -> IntervalCharts.steps(table);
            case TableId.GAP_GRID -> HeatCharts.gaps(table);
            case TableId.SCENARIO_METRICS -> HeatCharts.scenarios(table);
            default -> Optional.empty();
        };
    }
}
