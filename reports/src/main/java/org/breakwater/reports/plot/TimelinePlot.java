package org.breakwater.reports.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.reports.svg.Canvas;
import org.breakwater.reports.svg.EndLabels;
import org.breakwater.reports.svg.Frame;
import org.breakwater.reports.svg.LinearScale;
import org.breakwater.reports.svg.PathData;
import org.breakwater.reports.text.Quantity;

/** Panels above one another over a common axis of UTC time. */
public final class TimelinePlot {

    private static final double WIDTH = 960;
    private static final double LEFT = 70;
    private static final String[] LOOKS = {"l1", "l2", "l3", "l4", "l5"};

    private final double[] times;
    private final String unit;
    private final List<Panel> panels = new ArrayList<>();

    /** @param millis UTC epoch milliseconds, ascending, at least one; those of a simulated path count from zero */
    public TimelinePlot(double[] millis) {
        boolean elapsed = Quantity.isElapsed(millis[0]);
        this.unit = elapsed ? "seconds" : "millis";
        this.times = elapsed ? Arrays.stream(millis).map(m -> m / 1_000).toArray() : millis.clone();
    }

    /** A panel of lines, each named at its end; at most five are drawn. */
    public TimelinePlot lines(String name, String unit, List<String> labels, List<double[]> values, boolean fromZero) {
        int count = Math.min(LOOKS.length, labels.size());
        panels.add(new Panel(name, unit, labels.subList(0, count), values.subList(0, count), fromZero, false));
        return this;
    }

    /** A panel of columns from zero. */
    public TimelinePlot columns(String name, String unit, double[] values) {
        panels.add(new Panel(name, unit, List.of(""), List.of(values), true, true));
        return this;
    }

    /** The drawing. */
    public String draw(String id, String title, String description) {
        double panel = 150;
        Canvas canvas = new Canvas(id, WIDTH, panel * panels.size() + 30, title, description);
        for (int i = 0; i < panels.size(); i++) {
            Frame frame = new Frame(LEFT, panel * i + 28, WIDTH - 92, panel * (i + 1) - 4);
            draw(canvas, frame, panels.get(i), i == panels.size() - 1);
        }
        return canvas.finish();
    }

    private void draw(Canvas canvas, Frame frame, Panel panel, boolean last) {
        LinearScale x = LinearScale.tight(
                times[0], times[times.length - 1], frame.left(), frame.right(), frame.marksAcross(66), unit);
        LinearScale y = panel.scale(frame);
        frame.nameY(canvas, panel.name);
        frame.drawY(canvas, y);
        double[] px = Arrays.stream(times).map(x::at).toArray();
        if (panel.columns) {
            drawColumns(canvas, px, y, panel.values.get(0));
        } else {
            drawLines(canvas, frame, px, y, panel);
        }
        if (last) {
            frame.drawX(canvas, x, false);
        }
    }

    private static void drawColumns(Canvas canvas, double[] px, LinearScale y, double[] values) {
        PathData data = new PathData();
        for (int i = 0; i < px.length; i++) {
            if (values[i] > 0) {
                data.move(px[i], y.at(0)).line(px[i], y.at(values[i]));
            }
        }
        canvas.path(data, "lbad solid");
    }

    private static void drawLines(Canvas canvas, Frame frame, double[] px, LinearScale y, Panel panel) {
        EndLabels labels = new EndLabels();
        for (int s = 0; s < panel.labels.size(); s++) {
            double[] values = panel.values.get(s);
            canvas.path(
                    PathData.through(
                            px,
                            Arrays.stream(values)
                                    .map(v -> Double.isNaN(v) ? v : y.at(v))
                                    .toArray(),
                            false),
                    LOOKS[s]);
            double end = values[values.length - 1];
            labels.add(Double.isNaN(end) ? frame.bottom() : y.at(end), panel.labels.get(s), "strong");
        }
        labels.draw(canvas, frame.right(), frame.top(), frame.bottom());
    }

    private record Panel(
            String name, String unit, List<String> labels, List<double[]> values, boolean fromZero, boolean columns) {

        LinearScale scale(Frame frame) {
            double min = fromZero ? 0 : Double.POSITIVE_INFINITY;
            double max = fromZero ? 0 : Double.NEGATIVE_INFINITY;
            for (double[] series : values) {
                for (double value : series) {
                    min = value < min ? value : min;
                    max = value > max ? value : max;
                }
            }
            boolean none = !(max >= min);
            return LinearScale.nice(none ? 0 : min, none ? 1 : max, frame.bottom(), frame.top(), frame.marksUp(), unit);
        }
    }
}
