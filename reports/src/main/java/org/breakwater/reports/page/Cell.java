package org.breakwater.reports.page;

import org.breakwater.models.result.Metric;
import org.breakwater.reports.figure.FigureText;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;
import org.breakwater.reports.text.SafeText;

/**
 * A cell of a table.
 *
 * @param text what a reader sees
 * @param value machine form of the number behind it, empty for a text
 * @param title what appears under the pointer, empty for nothing
 * @param link way from the page to what the cell leads to, empty for nothing
 */
public record Cell(Text text, String value, Text title, String link) {

    private static final Text NOTHING = new Text("");
    private static final int LONGEST_WORD = 28;
    private static final int LONGEST_TEXT = 160;
    private static final int LONGEST_TITLE = 600;

    /** A cell that leads nowhere. */
    public Cell(Text text, String value, Text title) {
        this(text, value, title, "");
    }

    /** A text; a long one is cut and shown in full length, or nearly, under the pointer. */
    public static Cell text(String raw) {
        Text whole = Text.of(raw);
        return whole.safe().length() <= LONGEST_TEXT
                ? new Cell(whole, "", NOTHING)
                : new Cell(
                        new Text(SafeText.cut(whole.safe(), LONGEST_TEXT)),
                        "",
                        new Text(SafeText.cut(whole.safe(), LONGEST_TITLE)));
    }

    /** Figures in words, kept on one line with their units. */
    public static Cell figures(String raw) {
        return new Cell(Text.figures(raw), "", NOTHING);
    }

    /** A text that shows another under the pointer. */
    public static Cell named(String raw, String title) {
        return new Cell(Text.of(raw), "", Text.of(title));
    }

    /** A text that shows another under the pointer and leads to a file beside the page. */
    public static Cell linked(String raw, String title, String link) {
        return new Cell(Text.of(raw), "", Text.of(title), link);
    }

    /** No value, with the reason. */
    public static Cell absent(String reason) {
        return new Cell(new Text("n/a"), "", Text.of(reason));
    }

    public static Cell number(double value, String unit) {
        return number(value, value, unit);
    }

    /** A number of a column whose largest is {@code largest}. */
    public static Cell number(double value, double largest, String unit) {
        return new Cell(new Text(Quantity.text(value, largest, unit)), Numbers.machine(value), NOTHING);
    }

    public static Cell number(long value, String unit) {
        return new Cell(new Text(Quantity.text(value, unit)), Numbers.machine(value), NOTHING);
    }

    /** The estimate of a metric, below the end of its interval where no path was hit, or n/a with its reason. */
    public static Cell of(Metric metric) {
        Double value = metric.value();
        if (value == null) {
            return absent(FigureText.reason(metric));
        }
        String text = FigureText.isNone(metric) ? "< " + FigureText.upper(metric) : FigureText.shortValue(metric);
        return new Cell(new Text(text), Numbers.machine(value), NOTHING);
    }

    public boolean isNumber() {
        return !value.isEmpty();
    }

    /** True for a text that must be broken inside a word to fit. */
    public boolean isLong() {
        int run = 0;
        for (int i = 0; i < text.safe().length(); i++) {
            run = Character.isWhitespace(text.safe().charAt(i)) ? 0 : run + 1;
            if (run > LONGEST_WORD) {
                return true;
            }
        }
        return false;
    }
}
