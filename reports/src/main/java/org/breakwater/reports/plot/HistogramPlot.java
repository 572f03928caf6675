package org.breakwater.reports.plot;

import org.breakwater.reports.svg.Canvas;
import org.breakwater.reports.svg.Canvas.Anchor;
import org.breakwater.reports.svg.Frame;
import org.breakwater.reports.svg.LinearScale;
import org.breakwater.reports.svg.LogScale;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/** How many paths fall into each class of a positive measure, over a logarithmic axis; a class at zero is told in words. */
public final class HistogramPlot {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 280;

    private final double[] lower;
    private final double[] upper;
    private final double[] counts;
    private final String unit;
    private double rule = Double.NaN;
    private String ruleName = "";

    /**
     * A histogram.
     *
     * @param lower lower ends of the classes, ascending; a first class may end at zero
     * @param upper upper ends
     * @param counts paths in each
     * @param unit unit of the measure
     */
    public HistogramPlot(double[] lower, double[] upper, double[] counts, String unit) {
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.counts = counts.clone();
        this.unit = unit;
    }

    /** A dashed line at a value, named at its upper end; NaN draws none. */
    public HistogramPlot rule(double value, String name) {
        rule = value;
        ruleName = name;
        return this;
    }

    /** The drawing. */
    public String draw(String id, String title, String description) {
        Canvas canvas = new Canvas(id, WIDTH, HEIGHT, title, description);
        Frame frame = new Frame(70, 34, WIDTH - 24, HEIGHT - 30);
        double most = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int i = 0; i < counts.length; i++) {
            if (upper[i] > 0 && counts[i] > 0) {
                most = Math.max(most, counts[i]);
                smallest = lower[i] > 0 ? Math.min(smallest, lower[i]) : Math.min(smallest, upper[i] / 10);
                largest = Math.max(largest, upper[i]);
            }
        }
        if (rule > 0 && largest > 0) {
            smallest = Math.min(smallest, rule);
            largest = Math.max(largest, rule);
        }
        canvas.text(0, 14, Anchor.START, "name", "paths");
        canvas.text(frame.left(), 14, Anchor.START, "small", nothing());
        if (largest > 0) {
            LinearScale y = LinearScale.nice(0, most, frame.bottom(), frame.top(), frame.marksUp(), "count");
            LogScale x = LogScale.of(smallest, largest, frame.left(), frame.right(), 10, unit);
            frame.drawY(canvas, y);
            drawColumns(canvas, x, y);
            frame.drawX(canvas, x, false);
            drawRule(canvas, frame, x);
        }
        return canvas.finish();
    }

    private void drawColumns(Canvas canvas, LogScale x, LinearScale y) {
        for (int i = 0; i < counts.length; i++) {
            if (upper[i] > 0 && counts[i] > 0) {
                double left = x.at(lower[i]);
                double right = x.at(upper[i]);
                double top = y.at(counts[i]);
                String count = Numbers.count((long) counts[i]);
                canvas.rectangle(
                        left + 1,
                        top,
                        right - left - 2,
                        y.at(0) - top,
                        "f1",
                        Quantity.range(lower[i], upper[i], unit) + ": " + count + " paths");
                canvas.text((left + right) / 2, top - 5, Anchor.MIDDLE, "small faint", count);
            }
        }
    }

    private void drawRule(Canvas canvas, Frame frame, LogScale x) {
        if (rule > 0) {
            double at = x.at(rule);
            boolean left = at > (frame.left() + frame.right()) / 2;
            canvas.line(at, frame.top() - 12, at, frame.bottom(), "rule");
            canvas.text(
                    at + (left ? -6 : 6), frame.top() - 4, left ? Anchor.END : Anchor.START, "small strong", ruleName);
        }
    }

    private String nothing() {
        double zero = 0;
        double all = 0;
        for (int i = 0; i < counts.length; i++) {
            zero += upper[i] > 0 ? 0 : counts[i];
            all += counts[i];
        }
        return zero == 0
                ? ""
                : Numbers.count((long) zero) + " of " + Numbers.count((long) all)
                        + " paths need nothing and are not drawn";
    }
}
