package org.breakwater.reports.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * An even axis.
 *
 * @param lower value at {@code from}
 * @param upper value at {@code to}
 * @param from coordinate of the lower end
 * @param to coordinate of the upper end
 * @param ticks its marks
 */
public record LinearScale(double lower, double upper, double from, double to, List<Scale.Tick> ticks) implements Scale {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /**
     * An axis whose ends and marks are round numbers and hold {@code min} and {@code max}.
     *
     * @param most largest number of intervals between marks
     * @param unit as in {@code Column}
     */
    public static LinearScale nice(double min, double max, double from, double to, int most, String unit) {
        double low = min;
        double high = max;
        if (!(high > low)) {
            double pad = low == 0 ? 1 : Math.abs(low) * 0.1;
            low = low == 0 ? 0 : low - pad;
            high += pad;
        }
        double step = step(high - low, most);
        double start = Math.floor(low / step + 1e-9) * step;
        double end = Math.ceil(high / step - 1e-9) * step;
        return of(start, end, from, to, multiples(step, start, end), step, unit);
    }

    /** An axis with exactly these ends and round marks inside, for times by their own steps. */
    public static LinearScale tight(double min, double max, double from, double to, int most, String unit) {
        double high = max > min ? max : min + 1;
        boolean time = unit.equals("seconds") || unit.equals("millis");
        double step = time ? TimeSteps.step(high - min, most, unit) : step(high - min, most);
        double start = Math.ceil(min / step - 1e-9) * step;
        return of(min, high, from, to, multiples(step, start, high + step * 1e-9), step, unit);
    }

    private static LinearScale of(
            double lower, double upper, double from, double to, double[] marks, double step, String unit) {
        List<Scale.Tick> ticks = new ArrayList<>();
        for (double mark : marks) {
            ticks.add(new Scale.Tick(mark, TickLabel.of(mark, step, upper, unit)));
        }
        return new LinearScale(lower, upper, from, to, List.copyOf(ticks));
    }

    /** Smallest of 1, 2, 2.5, 5 × 10^n that cuts {@code span} into at most {@code most} parts. */
    private static double step(double span, int most) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(span / most)));
        for (double step : STEPS) {
            if (span / (step * magnitude) <= most + 1e-9) {
                return step * magnitude;
            }
        }
        return 10 * magnitude;
    }

    private static double[] multiples(double step, double start, double end) {
        long first = Math.round(start / step);
        int count = (int) Math.max(0, Math.min(1_000, Math.floor(end / step + 1e-9) - first + 1));
        double[] marks = new double[count];
        for (int i = 0; i < count; i++) {
            marks[i] = (first + i) * step;
        }
        return marks;
    }

    @Override
    public double at(double value) {
        return from + (value - lower) / (upper - lower) * (to - from);
    }
}
