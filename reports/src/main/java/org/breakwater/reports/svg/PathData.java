package org.breakwater.reports.svg;

import org.breakwater.reports.text.Numbers;

/** Outline of a shape: the {@code d} of an SVG path. */
public final class PathData {

    private final StringBuilder out = new StringBuilder();

    /** Lifts the pen to a point. */
    public PathData move(double x, double y) {
        return add('M', x, y);
    }

    /** Draws to a point. */
    public PathData line(double x, double y) {
        return add('L', x, y);
    }

    /** Draws back to the start. */
    public PathData close() {
        out.append('Z');
        return this;
    }

    /** A line through points, broken where an ordinate is NaN; as stairs when {@code steps}. */
    public static PathData through(double[] x, double[] y, boolean steps) {
        PathData data = new PathData();
        boolean open = false;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(y[i])) {
                open = false;
                continue;
            }
            if (open && steps) {
                data.line(x[i], y[i - 1]);
            }
            data.add(open ? 'L' : 'M', x[i], y[i]);
            open = true;
        }
        return data;
    }

    /** The area between two lines over the same abscissae. */
    public static PathData between(double[] x, double[] lower, double[] upper, boolean steps) {
        PathData data = through(x, upper, steps);
        for (int i = x.length - 1; i >= 0; i--) {
            if (steps && i < x.length - 1) {
                data.line(x[i + 1], lower[i]);
            }
            data.line(x[i], lower[i]);
        }
        return data.close();
    }

    private PathData add(char command, double x, double y) {
        out.append(command).append(Numbers.trimmed(x, 1)).append(' ').append(Numbers.trimmed(y, 1));
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
