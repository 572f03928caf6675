package org.breakwater.reports.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breakwater.reports.svg.Canvas.Anchor;

/** Names of lines at their right ends, moved apart where they would overlap: no legend to match, no colour to tell. */
public final class EndLabels {

    private static final double SPACING = 15;
    private static final int LONGEST = 24;

    private final List<Label> labels = new ArrayList<>();

    /** Adds a name at the height of its line's end. */
    public void add(double y, String text, String look) {
        labels.add(new Label(y, text, look));
    }

    /** Width that the longest label takes. */
    public double width() {
        return labels.stream()
                .mapToDouble(l -> TextWidth.of(l.text, 11, LONGEST))
                .max()
                .orElse(0);
    }

    /** Draws every label right of {@code x}, between {@code top} and {@code bottom} as far as they fit. */
    public void draw(Canvas canvas, double x, double top, double bottom) {
        labels.sort(Comparator.comparingDouble(Label::y));
        double[] ys = labels.stream().mapToDouble(Label::y).toArray();
        for (int i = 1; i < ys.length; i++) {
            ys[i] = Math.max(ys[i], ys[i - 1] + SPACING);
        }
        for (int i = ys.length - 1; i >= 0; i--) {
            double limit = i == ys.length - 1 ? bottom : ys[i + 1] - SPACING;
            ys[i] = Math.max(Math.min(ys[i], limit), top + SPACING * i);
        }
        for (int i = 0; i < ys.length; i++) {
            Label label = labels.get(i);
            if (Math.abs(ys[i] - label.y) > 2) {
                canvas.line(x + 1, label.y, x + 6, ys[i], "axis");
            }
            canvas.label(x + 8, ys[i] + 4, Anchor.START, "small " + label.look, label.text, LONGEST);
        }
    }

    private record Label(double y, String text, String look) {}
}
