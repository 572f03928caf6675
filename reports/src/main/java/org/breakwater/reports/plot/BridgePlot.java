package org.breakwater.reports.plot;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.reports.svg.Canvas;
import org.breakwater.reports.svg.Canvas.Anchor;
import org.breakwater.reports.svg.Frame;
import org.breakwater.reports.svg.LinearScale;
import org.breakwater.reports.text.Quantity;

/** From an opening to a closing balance: each change starts where the one before ended. Its axis may not start at zero and then says so. */
public final class BridgePlot {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 280;

    private final List<String> names = new ArrayList<>();
    private final List<Double> from = new ArrayList<>();
    private final List<Double> to = new ArrayList<>();
    private final String unit;

    /** @param unit unit of the balances */
    public BridgePlot(String unit) {
        this.unit = unit;
    }

    /** A bar from one level to another; a balance goes from NaN, the foot of the drawing. */
    public BridgePlot bar(String name, double start, double end) {
        names.add(name);
        from.add(start);
        to.add(end);
        return this;
    }

    /** The drawing. */
    public String draw(String id, String title, String description) {
        Canvas canvas = new Canvas(id, WIDTH, HEIGHT, title, description);
        Frame frame = new Frame(70, 34, WIDTH - 12, HEIGHT - 34);
        LinearScale y = scale(frame);
        frame.drawY(canvas, y);
        canvas.text(frame.left(), 14, Anchor.START, "name", y.lower() > 0 ? "the axis does not start at zero" : "");
        double slot = (frame.right() - frame.left()) / names.size();
        for (int i = 0; i < names.size(); i++) {
            drawBar(canvas, frame, y, frame.left() + slot * i, slot, i);
        }
        canvas.line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), "axis");
        return canvas.finish();
    }

    private void drawBar(Canvas canvas, Frame frame, LinearScale y, double left, double slot, int i) {
        boolean balance = Double.isNaN(from.get(i));
        double start = balance ? y.lower() : from.get(i);
        double end = to.get(i);
        double width = Math.min(110, slot * 0.62);
        double x = left + (slot - width) / 2;
        double top = Math.min(y.at(start), y.at(end));
        double change = end - start;
        String look = balance ? "f5" : change < 0 ? "fbad" : "f3";
        String text = balance ? Quantity.text(end, unit) : (change > 0 ? "+" : "") + Quantity.text(change, unit);
        canvas.rectangle(
                x, top, width, Math.max(1, Math.abs(y.at(start) - y.at(end))), look, names.get(i) + ": " + text);
        canvas.text(x + width / 2, top - 6, Anchor.MIDDLE, "small strong", text);
        canvas.label(x + width / 2, frame.bottom() + 18, Anchor.MIDDLE, "tick", names.get(i), Math.max(6, (int)
                (slot / 6.4)));
        if (i + 1 < names.size()) {
            canvas.line(x + width, y.at(end), left + slot + (slot - width) / 2, y.at(end), "rule");
        }
    }

    /** Room for every level, and a quarter of the changes' span below the lowest, but never below zero for that. */
    private LinearScale scale(Frame frame) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < names.size(); i++) {
            double start = Double.isNaN(from.get(i)) ? to.get(i) : from.get(i);
            min = Math.min(min, Math.min(start, to.get(i)));
            max = Math.max(max, Math.max(start, to.get(i)));
        }
        double span = Math.max(max - min, Math.abs(max) * 0.02);
        double foot = min - span * 0.6;
        return LinearScale.nice(
                min >= 0 && foot < span ? 0 : foot,
                max + span * 0.1,
                frame.bottom(),
                frame.top(),
                frame.marksUp(),
                unit);
    }
}
