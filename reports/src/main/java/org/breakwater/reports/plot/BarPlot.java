package org.breakwater.reports.plot;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.reports.svg.Canvas;
import org.breakwater.reports.svg.Canvas.Anchor;
import org.breakwater.reports.svg.Frame;
import org.breakwater.reports.svg.LinearScale;
import org.breakwater.reports.svg.TextWidth;
import org.breakwater.reports.text.Quantity;

/** Horizontal bars from zero, one or two a row, each with its figure; two measures are told apart by a name and a shade. */
public final class BarPlot {

    private static final double WIDTH = 960;
    private static final double BAR = 15;
    private static final int LONGEST = 34;

    private final String unit;
    private final String first;
    private final String second;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A plot without rows.
     *
     * @param unit unit of the values
     * @param first name of the measure
     * @param second name of a second measure, empty for one only
     */
    public BarPlot(String unit, String first, String second) {
        this.unit = unit;
        this.first = first;
        this.second = second;
    }

    /** Adds a row; NaN draws no bar. */
    public BarPlot row(String label, double value, double other) {
        rows.add(new Row(label, value, other));
        return this;
    }

    /** The drawing. */
    public String draw(String id, String title, String description) {
        double row = (second.isEmpty() ? BAR : 2 * BAR) + 12;
        double top = 26;
        Canvas canvas = new Canvas(id, WIDTH, top + row * rows.size() + 26, title, description);
        double labels = rows.stream()
                .mapToDouble(r -> TextWidth.of(r.label, 12, LONGEST))
                .max()
                .orElse(0);
        Frame frame = new Frame(Math.max(90, labels + 16), top, WIDTH - 90, top + row * rows.size());
        LinearScale scale = LinearScale.nice(
                least(), most(), frame.left(), frame.right(), Math.min(8, frame.marksAcross(60)), unit);
        drawLegend(canvas, frame.left());
        frame.drawX(canvas, scale, true);
        for (int i = 0; i < rows.size(); i++) {
            double y = top + row * i + 6;
            Row r = rows.get(i);
            canvas.label(frame.left() - 10, y + (row - 12) / 2 + 4, Anchor.END, "label", r.label, LONGEST);
            drawBar(canvas, scale, r.label + ", " + first, r.value, y, "f1");
            if (!second.isEmpty()) {
                drawBar(canvas, scale, r.label + ", " + second, r.other, y + BAR, "f1 soft");
            }
        }
        canvas.line(scale.at(0), frame.top(), scale.at(0), frame.bottom(), "axis");
        return canvas.finish();
    }

    private void drawLegend(Canvas canvas, double left) {
        canvas.rectangle(left, 4, 11, 11, "f1", "");
        canvas.text(left + 17, 14, Anchor.START, "small", first);
        if (!second.isEmpty()) {
            double x = left + 37 + TextWidth.of(first, 11);
            canvas.rectangle(x, 4, 11, 11, "f1 soft", "");
            canvas.text(x + 17, 14, Anchor.START, "small", second);
        }
    }

    private void drawBar(Canvas canvas, LinearScale scale, String name, double value, double y, String look) {
        if (Double.isNaN(value)) {
            return;
        }
        double zero = scale.at(0);
        double end = scale.at(value);
        String text = Quantity.text(value, unit);
        canvas.rectangle(
                Math.min(zero, end),
                y,
                Math.max(value == 0 ? 0 : 1, Math.abs(end - zero)),
                BAR - 2,
                look,
                name + ": " + text);
        canvas.text(Math.max(zero, end) + 6, y + BAR - 4, Anchor.START, "small faint", text);
    }

    private double least() {
        return rows.stream()
                .mapToDouble(r -> Math.min(0, Math.min(orZero(r.value), orZero(r.other))))
                .min()
                .orElse(0);
    }

    private double most() {
        return rows.stream()
                .mapToDouble(r -> Math.max(orZero(r.value), orZero(r.other)))
                .max()
                .orElse(1);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private record Row(String label, double value, double other) {}
}
