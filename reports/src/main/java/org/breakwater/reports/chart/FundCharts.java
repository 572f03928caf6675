package org.breakwater.reports.chart;

import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.plot.BridgePlot;
import org.breakwater.reports.plot.HistogramPlot;
import org.breakwater.reports.plot.LinePlot;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.text.Numbers;

/** The insurance fund over time and over paths. */
final class FundCharts {

    private FundCharts() {}

    static Optional<Drawing> fan(ResultTable table) {
        return TableData.of(table, "seconds", "worst", "q05", "q25", "q50", "q75", "q95")
                .map(data -> {
                    double[] seconds = data.numbers("seconds");
                    LinePlot plot = new LinePlot(seconds, "seconds", "quote")
                            .name("balance of the fund")
                            .fromZero()
                            .band("5 % to 95 %", data.numbers("q05"), data.numbers("q95"), "b1")
                            .band("25 % to 75 %", data.numbers("q25"), data.numbers("q75"), "b2")
                            .line("median", data.numbers("q50"), "l1")
                            .line("worst path", data.numbers("worst"), "lbad");
                    int last = data.rows() - 1;
                    String text = "After " + Numbers.duration(seconds[last]) + " the median balance is "
                            + Numbers.money(data.number(last, "q50")) + ", the worst path ends at "
                            + Numbers.money(data.number(last, "worst")) + ".";
                    return new Drawing(text, text, (id, title) -> plot.draw(id, title, text));
                });
    }

    /** The same without the worst path, where its fall would hide the others. */
    static Optional<Drawing> fanWithoutWorst(ResultTable table) {
        return TableData.of(table, "seconds", "worst", "q05", "q25", "q50", "q75", "q95")
                .filter(FundCharts::isHidden)
                .map(data -> {
                    LinePlot plot = new LinePlot(data.numbers("seconds"), "seconds", "quote")
                            .name("balance of the fund, without the worst path")
                            .height(260)
                            .band("5 % to 95 %", data.numbers("q05"), data.numbers("q95"), "b1")
                            .band("25 % to 75 %", data.numbers("q25"), data.numbers("q75"), "b2")
                            .line("median", data.numbers("q50"), "l1");
                    String text = "The middle half and the middle nine tenths of the paths, on an axis of their own.";
                    return new Drawing(text, (id, title) -> plot.draw(id, title, text));
                });
    }

    static Optional<Drawing> demand(ResultTable table, double openingFund) {
        return TableData.of(table, "lower", "upper", "paths").map(data -> {
            HistogramPlot plot = new HistogramPlot(
                            data.numbers("lower"), data.numbers("upper"), data.numbers("paths"), "quote")
                    .rule(openingFund, "the fund holds " + money(openingFund));
            String text = "Number of paths by what they would draw from a fund without limit, over a logarithmic axis.";
            return new Drawing(text, (id, title) -> plot.draw(id, title, text));
        });
    }

    static Optional<Drawing> survival(ResultTable table) {
        return TableData.of(table, "seconds", "survival", "lower", "upper").map(data -> {
            LinePlot plot = new LinePlot(data.numbers("seconds"), "seconds", "probability")
                    .name("fund not exhausted")
                    .height(260)
                    .asSteps()
                    .band("interval", data.numbers("lower"), data.numbers("upper"), "b1")
                    .line("share of paths", data.numbers("survival"), "l1");
            int last = data.rows() - 1;
            String text = "After " + Numbers.duration(data.number(last, "seconds")) + " the fund of "
                    + Numbers.percent(data.number(last, "survival")) + " of the paths is not exhausted.";
            return new Drawing(text, text, (id, title) -> plot.draw(id, title, text));
        });
    }

    /** The first and the last row are balances, those between are changes. */
    static Optional<Drawing> bridge(ResultTable table) {
        return TableData.of(table, "item", "mean")
                .filter(data -> data.rows() >= 2)
                .map(data -> {
                    BridgePlot plot = new BridgePlot("quote");
                    double level = data.number(0, "mean");
                    plot.bar(data.text(0, "item"), Double.NaN, level);
                    int last = data.rows() - 1;
                    for (int r = 1; r < last; r++) {
                        double change = data.number(r, "mean");
                        plot.bar(data.text(r, "item"), level, level + change);
                        level += change;
                    }
                    plot.bar(data.text(last, "item"), Double.NaN, data.number(last, "mean"));
                    String text = "From " + Numbers.money(data.number(0, "mean")) + " to "
                            + Numbers.money(data.number(last, "mean")) + " in the mean over paths.";
                    return new Drawing(text, text, (id, title) -> plot.draw(id, title, text));
                });
    }

    /** True when nine tenths of the paths fill less than a third of an axis that starts at zero. */
    private static boolean isHidden(TableData data) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int r = 0; r < data.rows(); r++) {
            low = Math.min(low, data.number(r, "q05"));
            high = Math.max(high, data.number(r, "q95"));
        }
        return high - low < high / 3;
    }

    private static String money(double amount) {
        return Double.isNaN(amount) ? "" : Numbers.money(amount);
    }
}
