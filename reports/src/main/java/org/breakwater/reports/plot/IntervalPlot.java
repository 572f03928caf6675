package org.breakwater.reports.plot;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.reports.svg.Canvas;
import org.breakwater.reports.svg.Canvas.Anchor;
import org.breakwater.reports.svg.Frame;
import org.breakwater.reports.svg.LinearScale;
import org.breakwater.reports.svg.LogScale;
import org.breakwater.reports.svg.Scale;
import org.breakwater.reports.svg.TextWidth;
import org.breakwater.reports.text.Quantity;

/**
 * Estimates with their intervals, one a row, over a common axis: logarithmic once they differ by more than thirty times. An
 * estimate of zero is a hollow mark at the upper end of its interval.
 */
public final class IntervalPlot {

    private static final double WIDTH = 960;
    private static final double ROW = 30;
    private static final int LONGEST = 34;
    private static final double NOTE = 210;
    private static final double LOG_FROM = 30;

    private final String unit;
    private final List<Row> rows = new ArrayList<>();

    /** @param unit unit of the estimates */
    public IntervalPlot(String unit) {
        this.unit = unit;
    }

    /**
     * Adds a row.
     *
     * @param note the figures in words, right of the plot
     */
    public IntervalPlot row(String label, double value, double lower, double upper, String note) {
        boolean open = Double.isNaN(lower) || Double.isNaN(upper);
        rows.add(new Row(label, value, open ? value : lower, open ? value : upper, note));
        return this;
    }

    /** The drawing. */
    public String draw(String id, String title, String description) {
        Canvas canvas = new Canvas(id, WIDTH, 14 + ROW * rows.size() + 30, title, description);
        double labels = rows.stream()
                .mapToDouble(r -> TextWidth.of(r.label, 12, LONGEST))
                .max()
                .orElse(0);
        Frame frame = new Frame(Math.max(90, labels + 16), 10, WIDTH - NOTE, 10 + ROW * rows.size());
        Scale scale = scale(frame);
        frame.drawX(canvas, scale, true);
        for (int i = 0; i < rows.size(); i++) {
            draw(canvas, frame, scale, rows.get(i), frame.top() + ROW * (i + 0.5));
        }
        return canvas.finish();
    }

    private void draw(Canvas canvas, Frame frame, Scale scale, Row row, double y) {
        double left = scale.at(row.lower);
        double right = scale.at(row.upper);
        String hover =
                row.label + ": " + Quantity.text(row.value, unit) + ", " + Quantity.range(row.lower, row.upper, unit);
        canvas.label(frame.left() - 10, y + 4, Anchor.END, "label", row.label, LONGEST);
        canvas.line(left, y, right, y, "whisker");
        canvas.line(right, y - 5, right, y + 5, "whisker");
        if (row.value > 0 || right == left) {
            canvas.line(left, y - 5, left, y + 5, "whisker");
            canvas.circle(scale.at(row.value), y, 4.5, "f1", hover);
        } else {
            canvas.circle(right, y, 4.5, "hollow", hover);
        }
        canvas.text(frame.right() + 12, y + 4, Anchor.START, "small", row.note);
    }

    private Scale scale(Frame frame) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (Row row : rows) {
            largest = Math.max(largest, row.upper);
            for (double value : new double[] {row.lower, row.value, row.upper}) {
                smallest = value > 0 ? Math.min(smallest, value) : smallest;
            }
        }
        int marks = frame.marksAcross(58);
        return largest > LOG_FROM * smallest
                ? LogScale.of(smallest, largest, frame.left(), frame.right(), marks, unit)
                : LinearScale.nice(0, largest, frame.left(), frame.right(), Math.min(8, marks), unit);
    }

    private record Row(String label, double value, double lower, double upper, String note) {}
}
