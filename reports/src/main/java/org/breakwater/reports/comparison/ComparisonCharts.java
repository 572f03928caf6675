package org.breakwater.reports.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.Column;
import org.breakwater.models.result.Metric;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.plot.BarPlot;
import org.breakwater.reports.plot.Chart;
import org.breakwater.reports.plot.IntervalPlot;
import org.jspecify.annotations.Nullable;

/** Charts of a sweep, each over the venues that were run, in their order. */
final class ComparisonCharts {

    private static final String INSOLVENCY_TITLE = "Probability that the venue is insolvent";
    private static final String PAYERS_TITLE = "Who pays, mean of a path";
    private static final String LIQUIDATED_TITLE = "Liquidated notional, mean of a path";

    private final VenueComparison sweep;

    ComparisonCharts(VenueComparison sweep) {
        this.sweep = sweep;
    }

    /** The probability of insolvency by venue with its interval; empty where one path decides, or no path was hit anywhere. */
    Optional<Chart> insolvency() {
        IntervalPlot plot = new IntervalPlot("probability");
        double largest = 0;
        for (VenueRow row : sweep.run()) {
            Metric metric = row.metric(ComparedFigures.INSOLVENCY).orElse(null);
            if (metric != null && metric.value() != null) {
                double lower = orNan(metric.lower());
                double upper = orNan(metric.upper());
                plot.row(row.venue(), metric.value(), lower, upper, note(metric));
                largest = Math.max(largest, Double.isNaN(upper) ? metric.value() : upper);
            }
        }
        if (!sweep.isSampled() || !(largest > 0)) {
            return Optional.empty();
        }
        String description = "One row a venue: estimate and sampling interval.";
        return Optional.of(new Chart(
                "insolvency",
                INSOLVENCY_TITLE,
                description,
                "Hollow: no path was hit; the mark is the upper end of the interval.",
                plot.draw("insolvency", INSOLVENCY_TITLE, description),
                table("insolvency", INSOLVENCY_TITLE, List.of(ComparedFigures.INSOLVENCY))));
    }

    /** What the fund pays and what traders lose who owe nothing. */
    Chart payers() {
        BarPlot plot = new BarPlot("quote", "insurance fund", "solvent traders: deleveraged, socialised, unpaid");
        for (VenueRow row : sweep.run()) {
            double traders = row.value(ComparedFigures.ADL_LOSS)
                    + row.value(ComparedFigures.SOCIALISED)
                    + row.value(ComparedFigures.UNPAID);
            plot.row(row.venue(), row.value(ComparedFigures.FUND_DRAW), traders);
        }
        String description = "Two bars a venue: what its insurance fund pays, and what solvent traders lose.";
        return new Chart(
                "payers",
                PAYERS_TITLE,
                description,
                "",
                plot.draw("payers", PAYERS_TITLE, description),
                table(
                        "payers",
                        PAYERS_TITLE,
                        List.of(
                                ComparedFigures.FUND_DRAW,
                                ComparedFigures.ADL_LOSS,
                                ComparedFigures.SOCIALISED,
                                ComparedFigures.UNPAID)));
    }

    /** How much each venue closes by force. */
    Chart liquidated() {
        BarPlot plot = new BarPlot("quote", "liquidated notional", "");
        sweep.run().forEach(row -> plot.row(row.venue(), row.value(ComparedFigures.LIQUIDATED), Double.NaN));
        String description = "One bar a venue: notional of positions that it closes by force.";
        return new Chart(
                "liquidated",
                LIQUIDATED_TITLE,
                description,
                "",
                plot.draw("liquidated", LIQUIDATED_TITLE, description),
                table("liquidated", LIQUIDATED_TITLE, List.of(ComparedFigures.LIQUIDATED)));
    }

    private ResultTable table(String id, String title, List<String> metrics) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("venue", "Venue")));
        metrics.forEach(metric -> columns.add(Column.number(metric, metric, "")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (VenueRow row : sweep.run()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.venue());
            metrics.forEach(
                    metric -> cells.add(row.metric(metric).map(Metric::value).orElse(null)));
            rows.add(cells);
        }
        return new ResultTable(id, title, "", columns, rows);
    }

    private static String note(Metric metric) {
        if (FigureText.isNone(metric)) {
            return "< " + FigureText.upper(metric) + ", no hit";
        }
        String interval = FigureText.interval(metric);
        return FigureText.event(metric) + (interval.isEmpty() ? "" : " (" + interval + ")");
    }

    private static double orNan(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
