package org.breakwater.reports.chart;

/**
 * Fewer points than a drawing has pixels: even classes of rows, the last row always its own.
 *
 * @param starts first row of each class, ascending
 * @param rows number of rows
 */
record Thinning(int[] starts, int rows) {

    static Thinning to(int most, int rows) {
        int count = Math.min(most, rows);
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = count == 1 ? 0 : (int) ((long) i * (rows - 1) / (count - 1));
        }
        return new Thinning(starts, rows);
    }

    /** The first value of each class. */
    double[] pick(double[] values) {
        double[] picked = new double[starts.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[starts[i]];
        }
        return picked;
    }

    /** The largest value of each class, so that no peak is lost. */
    double[] largest(double[] values) {
        double[] picked = new double[starts.length];
        for (int i = 0; i < picked.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : rows;
            picked[i] = Double.NaN;
            for (int r = starts[i]; r < end; r++) {
                picked[i] = picked[i] >= values[r] ? picked[i] : values[r];
            }
        }
        return picked;
    }
}
