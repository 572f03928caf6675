package org.breakwater.reports.chart;

import java.util.Optional;
import java.util.function.IntFunction;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.plot.IntervalPlot;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/** The headline probability under other assumptions, each with its sampling interval. */
final class IntervalCharts {

    private IntervalCharts() {}

    static Optional<Drawing> models(ResultTable table) {
        return headline(
                table,
                "model",
                data -> r -> data.text(r, "model"),
                "Probability that the venue is insolvent under each model.");
    }

    static Optional<Drawing> calibrations(ResultTable table) {
        return headline(
                table,
                "calibration",
                data -> r -> data.text(r, "calibration"),
                "Probability that the venue is insolvent when the headline law is fitted to other histories.");
    }

    static Optional<Drawing> depth(ResultTable table) {
        return headline(
                table,
                "depthFactor",
                data -> r -> "depth × " + Numbers.machine(data.number(r, "depthFactor")),
                "Probability that the venue is insolvent when order books are thinner.");
    }

    static Optional<Drawing> regimes(ResultTable table) {
        return headline(
                table,
                "regime",
                data -> r -> data.text(r, "regime") + " start",
                "Probability that the venue is insolvent by volatility at the start.");
    }

    static Optional<Drawing> steps(ResultTable table) {
        return headline(
                table,
                "stepSeconds",
                data -> r -> "step " + Numbers.duration(data.number(r, "stepSeconds")),
                "Probability that the venue is insolvent at two lengths of the step.");
    }

    private static Optional<Drawing> headline(ResultTable table, String key, Labels labels, String text) {
        return TableData.of(table, key, "venueInsolvency", "lower", "upper").map(data -> {
            IntervalPlot plot = new IntervalPlot("probability");
            IntFunction<String> label = labels.of(data);
            for (int r = 0; r < data.rows(); r++) {
                double value = data.number(r, "venueInsolvency");
                if (!Double.isNaN(value)) {
                    plot.row(
                            label.apply(r),
                            value,
                            data.number(r, "lower"),
                            data.number(r, "upper"),
                            note(data, r, value));
                }
            }
            return new Drawing(text, (id, title) -> plot.draw(id, title, text));
        });
    }

    private static String note(TableData data, int row, double value) {
        double lower = data.number(row, "lower");
        double upper = data.number(row, "upper");
        long paths = data.whole(row, "paths");
        if (Double.isNaN(upper) || Double.isNaN(lower)) {
            return Numbers.probability(value);
        }
        return value == 0 && paths > 0
                ? "< " + Numbers.probability(upper) + ", no hit in " + Numbers.count(paths)
                : Numbers.probability(value, upper) + " (" + Quantity.range(lower, upper, "probability") + ")";
    }

    @FunctionalInterface
    private interface Labels {
        IntFunction<String> of(TableData data);
    }
}
