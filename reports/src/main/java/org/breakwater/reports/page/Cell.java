package org.breakwater.reports.page;

import org.breakwater.models.result.Metric;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/**
 * A cell of a table.
 *
 * @param text what a reader sees
 * @param value machine form of the number behind it, empty for a text
 * @param title what appears under the pointer, empty for nothing
 */
public record Cell(Text text, String value, Text title) {

    private static final Text NOTHING = new Text("");

    public static Cell text(String raw) {
        return new Cell(Text.of(raw), "", NOTHING);
    }

    /** No value, with the reason. */
    public static Cell absent(String reason) {
        return new Cell(new Text("n/a"), "", Text.of(reason));
    }

    public static Cell number(double value, String unit) {
        return new Cell(new Text(Quantity.text(value, unit)), Numbers.machine(value), NOTHING);
    }

    public static Cell number(long value, String unit) {
        return new Cell(new Text(Quantity.text(value, unit)), Numbers.machine(value), NOTHING);
    }

    /** The estimate of a metric, or n/a with its reason. */
    public static Cell of(Metric metric, long paths) {
        Double value = metric.value();
        return value == null ? absent(FigureText.reason(metric)) : new Cell(new Text(FigureText.value(metric, paths)), Numbers.machine(value), NOTHING);
    }

    public boolean isNumber() {
        return !value.isEmpty();
    }
}
