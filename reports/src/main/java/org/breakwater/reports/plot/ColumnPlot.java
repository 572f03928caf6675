package org.breakwater.reports.plot;

import org.breakwater.reports.svg.Canvas;
import org.breakwater.reports.svg.Canvas.Anchor;
import org.breakwater.reports.svg.Frame;
import org.breakwater.reports.svg.LinearScale;
import org.breakwater.reports.svg.Scale;
import org.breakwater.reports.svg.TextWidth;
import org.breakwater.reports.text.Quantity;

/** Upright columns at evenly spaced moments, with a dash for a second, larger measure such as the maximum. */
public final class ColumnPlot {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 280;

    private final String[] names;
    private final double[] values;
    private final double[] marks;
    private final String unit;

    /**
     * A plot.
     *
     * @param names name of each column, below it where there is room
     * @param values heights, at least zero
     * @param marks where the dashes stand, NaN for none
     * @param unit unit of both
     */
    public ColumnPlot(String[] names, double[] values, double[] marks, String unit) {
        this.names = names.clone();
        this.values = values.clone();
        this.marks = marks.clone();
        this.unit = unit;
    }

    /** The drawing; {@code value} and {@code mark} name the measures. */
    public String draw(String id, String title, String description, String value, String mark) {
        Canvas canvas = new Canvas(id, WIDTH, HEIGHT, title, description);
        Frame frame = new Frame(70, 34, WIDTH - 12, HEIGHT - 30);
        LinearScale y = LinearScale.nice(0, most(), frame.bottom(), frame.top(), frame.marksUp(), unit);
        frame.drawY(canvas, y);
        drawLegend(canvas, value, mark);
        double slot = (frame.right() - frame.left()) / values.length;
        for (int i = 0; i < values.length; i++) {
            drawColumn(canvas, y, frame.left() + slot * i, slot, i, value, mark);
        }
        drawNames(canvas, frame, slot);
        canvas.line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), "axis");
        return canvas.finish();
    }

    private void drawLegend(Canvas canvas, String value, String mark) {
        canvas.rectangle(70, 8, 11, 11, "f1", "");
        canvas.text(87, 18, Anchor.START, "small", value);
        double x = 107 + TextWidth.of(value, 11);
        canvas.rectangle(x, 12, 14, 3, "f2", "");
        canvas.text(x + 20, 18, Anchor.START, "small", mark);
    }

    private void drawColumn(Canvas canvas, Scale y, double left, double slot, int i, String value, String mark) {
        double width = Math.min(46, slot * 0.72);
        double x = left + (slot - width) / 2;
        if (!Double.isNaN(values[i])) {
            double top = y.at(values[i]);
            canvas.rectangle(
                    x,
                    top,
                    width,
                    y.at(0) - top,
                    "f1",
                    names[i] + ", " + value + ": " + Quantity.text(values[i], unit));
        }
        if (!Double.isNaN(marks[i])) {
            canvas.rectangle(
                    x - 1,
                    y.at(marks[i]) - 1.5,
                    width + 2,
                    3,
                    "f2",
                    names[i] + ", " + mark + ": " + Quantity.text(marks[i], unit));
        }
    }

    private void drawNames(Canvas canvas, Frame frame, double slot) {
        double widest = 0;
        for (String name : names) {
            widest = Math.max(widest, TextWidth.of(name, 11));
        }
        int stride = Math.max(1, (int) Math.ceil((widest + 8) / slot));
        for (int i = 0; i < names.length; i += stride) {
            canvas.text(frame.left() + slot * (i + 0.5), frame.bottom() + 17, Anchor.MIDDLE, "tick", names[i]);
        }
    }

    private double most() {
        double most = 0;
        for (int i = 0; i < values.length; i++) {
            most = values[i] > most ? values[i] : most;
            most = marks[i] > most ? marks[i] : most;
        }
        return most;
    }
}
