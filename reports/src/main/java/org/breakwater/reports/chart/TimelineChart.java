package org.breakwater.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.plot.TimelinePlot;
import org.breakwater.reports.table.TableData;

/** One replayed path: prices, fund and liquidations over the same clock. */
final class TimelineChart {

    private static final String PRICE = "price.";
    private static final int MOST_POINTS = 720;

    private TimelineChart() {}

    static Optional<Drawing> of(ResultTable table) {
        return TableData.of(table, "millis", "fund", "liquidations").map(data -> {
            Thinning thinning = Thinning.to(MOST_POINTS, data.rows());
            TimelinePlot plot = new TimelinePlot(thinning.pick(data.numbers("millis")));
            List<String> names = new ArrayList<>();
            List<double[]> prices = new ArrayList<>();
            for (String column : data.columnsFrom(PRICE)) {
                names.add(column.substring(PRICE.length()));
                prices.add(thinning.pick(relative(data.numbers(column))));
            }
            if (!names.isEmpty()) {
                plot.lines("price, of its first", "fraction", names, prices, false);
            }
            plot.lines("fund", "quote", List.of("fund"), List.of(thinning.pick(data.numbers("fund"))), true);
            plot.columns("liquidations", "count", thinning.largest(data.numbers("liquidations")));
            String text = "Prices relative to the first, balance of the fund, and liquidations, over UTC time.";
            return new Drawing(text, (id, title) -> plot.draw(id, title, text));
        });
    }

    private static double[] relative(double[] prices) {
        double first = Double.NaN;
        double[] relative = new double[prices.length];
        for (int i = 0; i < prices.length; i++) {
            first = Double.isNaN(first) ? prices[i] : first;
            relative[i] = prices[i] / first;
        }
        return relative;
    }
}
