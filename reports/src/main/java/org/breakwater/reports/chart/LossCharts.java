package org.breakwater.reports.chart;

import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.plot.BarPlot;
import org.breakwater.reports.plot.ColumnPlot;
import org.breakwater.reports.table.TableData;

/** Who is liquidated, when, and who pays. */
final class LossCharts {

    private LossCharts() {}

    static Optional<Drawing> waterfall(ResultTable table) {
        return TableData.of(table, "layer", "mean").map(data -> {
            boolean tail = data.has("es99");
            BarPlot plot = new BarPlot("quote", "mean over all paths", tail ? "mean over the worst 1 %" : "largest");
            for (int r = 0; r < data.rows(); r++) {
                plot.row(data.text(r, "layer"), data.number(r, "mean"), data.number(r, tail ? "es99" : "max"));
            }
            return drawing(plot, "What each layer of the loss waterfall paid, in its order.");
        });
    }

    static Optional<Drawing> buckets(ResultTable table) {
        return TableData.of(table, "bucket", "liquidationProbability", "insolvencyProbability")
                .map(data -> {
                    BarPlot plot = new BarPlot("probability", "liquidated", "insolvent when closed");
                    for (int r = 0; r < data.rows(); r++) {
                        plot.row(
                                data.text(r, "bucket"),
                                data.number(r, "liquidationProbability"),
                                data.number(r, "insolvencyProbability"));
                    }
                    return drawing(
                            plot,
                            "Share of accounts that are liquidated, and that end below zero, by leverage at the start.");
                });
    }

    static Optional<Drawing> cover(ResultTable table) {
        return TableData.of(table, "k", "shareOfFund").map(data -> {
            BarPlot plot = new BarPlot("fraction", "loss as a share of the fund", "");
            for (int r = 0; r < data.rows(); r++) {
                plot.row("Cover-" + data.whole(r, "k"), data.number(r, "shareOfFund"), Double.NaN);
            }
            return drawing(
                    plot, "Loss beyond collateral when the owners with the largest stressed losses fail together.");
        });
    }

    static Optional<Drawing> byHour(ResultTable table) {
        return TableData.of(table, "hour", "notionalMean", "notionalMax").map(data -> {
            String[] hours = new String[data.rows()];
            for (int r = 0; r < hours.length; r++) {
                hours[r] = Long.toString(data.whole(r, "hour"));
            }
            ColumnPlot plot = new ColumnPlot(hours, data.numbers("notionalMean"), data.numbers("notionalMax"), "quote");
            String text = "Notional liquidated in each hour of a path: mean and largest over paths.";
            return new Drawing(
                    text, (id, title) -> plot.draw(id, title, text, "mean notional in the hour", "largest over paths"));
        });
    }

    private static Drawing drawing(BarPlot plot, String text) {
        return new Drawing(text, (id, title) -> plot.draw(id, title, text));
    }
}
