package org.breakwater.reports.svg;

import org.breakwater.reports.svg.Canvas.Anchor;
import org.breakwater.reports.svg.Scale.Tick;

/**
 * The rectangle that data is drawn in, and its axes.
 *
 * @param left x of its left edge
 * @param top y of its upper edge
 * @param right x of its right edge
 * @param bottom y of its lower edge
 */
public record Frame(double left, double top, double right, double bottom) {

    private static final double GAP = 14;

    /** Number of marks that fit beside one another when a label takes {@code labelWidth}. */
    public int marksAcross(double labelWidth) {
        return Math.max(2, (int) ((right - left) / (labelWidth + GAP)));
    }

    /** Number of marks that fit above one another. */
    public int marksUp() {
        return Math.max(2, (int) ((bottom - top) / 34));
    }

    /** Grid lines and labels of a horizontal axis below the frame. */
    public void drawX(Canvas canvas, Scale scale, boolean grid) {
        double reached = Double.NEGATIVE_INFINITY;
        for (Tick tick : scale.ticks()) {
            double x = scale.at(tick.value());
            if (grid) {
                canvas.line(x, top, x, bottom, "grid");
            }
            double half = TextWidth.of(tick.label(), 11) / 2;
            double centre = Math.min(Math.max(x, half), canvas.width() - half);
            if (!tick.label().isEmpty() && centre - half > reached) {
                canvas.line(x, bottom, x, bottom + 4, "axis");
                canvas.text(centre, bottom + 17, Anchor.MIDDLE, "tick", tick.label());
                reached = centre + half + 6;
            }
        }
        canvas.line(left, bottom, right, bottom, "axis");
    }

    /** Grid lines and labels of a vertical axis left of the frame. */
    public void drawY(Canvas canvas, Scale scale) {
        for (Tick tick : scale.ticks()) {
            double y = scale.at(tick.value());
            canvas.line(left, y, right, y, "grid");
            canvas.text(left - 8, y + 4, Anchor.END, "tick", tick.label());
        }
    }

    /** What the vertical axis measures, above its upper end. */
    public void nameY(Canvas canvas, String name) {
        canvas.text(0, top - 10, Anchor.START, "name", name);
    }

    /** What the horizontal axis measures, below its right end. */
    public void nameX(Canvas canvas, String name) {
        canvas.text(right, bottom + 33, Anchor.END, "name", name);
    }
}
