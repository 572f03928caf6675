package org.breakwater.reports.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.plot.TimelinePlot;
import org.breakwater.reports.table.TableData;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/** Profit along a path by what it came from. */
final class OptionCharts {

    private static final int MOST_POINTS = 720;

    private static final List<String> GREEKS = List.of("delta", "gamma", "vega", "theta", "vanna", "volga");

    private OptionCharts() {}

    /** Four Greeks with the mixed ones together above, the whole and what is no Greek below. */
    static Optional<Drawing> explained(ResultTable table) {
        return TableData.of(
                        table,
                        "millis",
                        "delta",
                        "gamma",
                        "vega",
                        "theta",
                        "vanna",
                        "volga",
                        "collateral",
                        "flows",
                        "rest",
                        "actual")
                .map(data -> {
                    Thinning thinning = Thinning.to(MOST_POINTS, data.rows());
                    TimelinePlot plot = new TimelinePlot(thinning.pick(data.numbers("millis")))
                            .lines(
                                    "by Greek, cumulated",
                                    "quote",
                                    List.of("delta", "gamma", "vega", "theta", "vanna/volga"),
                                    picked(
                                            thinning,
                                            data.numbers("delta"),
                                            data.numbers("gamma"),
                                            data.numbers("vega"),
                                            data.numbers("theta"),
                                            sum(data, "vanna", "volga")),
                                    true)
                            .lines(
                                    "the whole, cumulated",
                                    "quote",
                                    List.of("change", "all Greeks", "unexplained", "cash + fills", "collateral"),
                                    picked(
                                            thinning,
                                            data.numbers("actual"),
                                            sum(data, GREEKS.toArray(String[]::new)),
                                            data.numbers("rest"),
                                            data.numbers("flows"),
                                            data.numbers("collateral")),
                                    true);
                    String text = text(data);
                    return new Drawing(text, text, (id, title) -> plot.draw(id, title, text));
                });
    }

    private static List<double[]> picked(Thinning thinning, double[]... columns) {
        return Arrays.stream(columns).map(thinning::pick).toList();
    }

    private static double[] sum(TableData data, String... columns) {
        double[] sum = new double[data.rows()];
        for (String column : columns) {
            double[] values = data.numbers(column);
            for (int r = 0; r < sum.length; r++) {
                sum[r] += values[r];
            }
        }
        return sum;
    }

    private static String text(TableData data) {
        int last = data.rows() - 1;
        double gross = 0;
        for (String greek : GREEKS) {
            gross += Math.abs(data.number(last, greek));
        }
        double rest = data.number(last, "rest");
        String share = gross > 0 ? ", " + Numbers.percent(Math.abs(rest) / gross) + " of the Greeks' terms" : "";
        return "The change at the end is " + money(data.number(last, "actual")) + ": the Greeks explain "
                + money(sum(data, GREEKS.toArray(String[]::new))[last]) + " and leave " + money(rest)
                + " of the positions' change in value unexplained" + share + ".";
    }

    private static String money(double amount) {
        return Quantity.text(amount, "quote");
    }
}
