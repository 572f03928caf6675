package org.breakwater.reports.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.reports.svg.Canvas;
import org.breakwater.reports.svg.EndLabels;
import org.breakwater.reports.svg.Frame;
import org.breakwater.reports.svg.LinearScale;
import org.breakwater.reports.svg.PathData;
import org.breakwater.reports.svg.Scale;

/** Lines and bands over one horizontal axis, each named at its right end. */
public final class LinePlot {

    private static final double WIDTH = 960;
    private static final double LEFT = 70;

    private final double[] x;
    private final String xUnit;
    private final String yUnit;
    private final List<Band> bands = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String yName = "";
    private double height = 320;
    private boolean steps;
    private boolean fromZero;

    /**
     * A plot without lines.
     *
     * @param x abscissae, ascending, at least one
     * @param xUnit {@code seconds}, {@code millis} or another unit of {@code Column}
     * @param yUnit unit of the ordinates
     */
    public LinePlot(double[] x, String xUnit, String yUnit) {
        this.x = x.clone();
        this.xUnit = xUnit;
        this.yUnit = yUnit;
    }

    /** What the vertical axis measures. */
    public LinePlot name(String name) {
        yName = name;
        return this;
    }

    public LinePlot height(double pixels) {
        height = pixels;
        return this;
    }

    /** Values hold until the next abscissa. */
    public LinePlot asSteps() {
        steps = true;
        return this;
    }

    /** The vertical axis starts at zero. */
    public LinePlot fromZero() {
        fromZero = true;
        return this;
    }

    /** An area between two lines. */
    public LinePlot band(String label, double[] lower, double[] upper, String look) {
        bands.add(new Band(label, lower.clone(), upper.clone(), look));
        return this;
    }

    /**
     * A line; NaN leaves a gap.
     *
     * @param look a class of {@code chart.css} such as {@code l1}
     */
    public LinePlot line(String label, double[] y, String look) {
        lines.add(new Line(label, y.clone(), look));
        return this;
    }

    /** The drawing. */
    public String draw(String id, String title, String description) {
        Canvas canvas = new Canvas(id, WIDTH, height, title, description);
        EndLabels labels = new EndLabels();
        Frame probe = new Frame(LEFT, 28, WIDTH - 120, height - 30);
        Scale y = yScale(probe);
        bands.forEach(b -> labels.add(y.at(b.middle()), b.label, "faint"));
        lines.forEach(l -> labels.add(y.at(l.last()), l.label, "strong"));
        Frame frame = new Frame(LEFT, probe.top(), WIDTH - Math.max(24, labels.width() + 14), probe.bottom());
        Scale across =
                LinearScale.tight(x[0], x[x.length - 1], frame.left(), frame.right(), frame.marksAcross(52), xUnit);
        frame.nameY(canvas, yName);
        frame.drawY(canvas, y);
        frame.drawX(canvas, across, false);
        double[] px = Arrays.stream(x).map(across::at).toArray();
        bands.forEach(b -> canvas.path(PathData.between(px, map(y, b.lower), map(y, b.upper), steps), b.look));
        lines.forEach(l -> canvas.path(PathData.through(px, map(y, l.y), steps), l.look));
        labels.draw(canvas, frame.right(), frame.top(), frame.bottom());
        return canvas.finish();
    }

    private Scale yScale(Frame frame) {
        double min = fromZero ? 0 : Double.POSITIVE_INFINITY;
        double max = fromZero ? 0 : Double.NEGATIVE_INFINITY;
        List<double[]> all = new ArrayList<>();
        bands.forEach(b -> all.addAll(List.of(b.lower, b.upper)));
        lines.forEach(l -> all.add(l.y));
        for (double[] values : all) {
            for (double value : values) {
                min = value < min ? value : min;
                max = value > max ? value : max;
            }
        }
        boolean none = !(max >= min);
        return LinearScale.nice(none ? 0 : min, none ? 1 : max, frame.bottom(), frame.top(), frame.marksUp(), yUnit);
    }

    private static double[] map(Scale scale, double[] values) {
        return Arrays.stream(values).map(v -> Double.isNaN(v) ? v : scale.at(v)).toArray();
    }

    private record Band(String label, double[] lower, double[] upper, String look) {
        double middle() {
            return (lower[lower.length - 1] + upper[upper.length - 1]) / 2;
        }
    }

    private record Line(String label, double[] y, String look) {
        double last() {
            for (int i = y.length - 1; i >= 0; i--) {
                if (!Double.isNaN(y[i])) {
                    return y[i];
                }
            }
            return 0;
        }
    }
}
