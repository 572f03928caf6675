package org.breakwater.reports.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis over whole decades.
 *
 * @param lowerExponent power of ten at {@code from}
 * @param upperExponent power of ten at {@code to}
 * @param from coordinate of the lower end
 * @param to coordinate of the upper end
 * @param ticks a labelled mark per decade or per few decades
 */
public record LogScale(int lowerExponent, int upperExponent, double from, double to, List<Scale.Tick> ticks)
        implements Scale {

    /**
     * An axis that holds {@code min} to {@code max}, both positive.
     *
     * @param most largest number of labelled marks
     */
    public static LogScale of(double min, double max, double from, double to, int most, String unit) {
        int lower = (int) Math.floor(Math.log10(min) + 1e-9);
        int upper = Math.max(lower + 1, (int) Math.ceil(Math.log10(max) - 1e-9));
        int stride = Math.max(1, (upper - lower + most - 1) / most);
        List<Scale.Tick> ticks = new ArrayList<>();
        for (int e = lower; e <= upper; e++) {
            double decade = Double.parseDouble("1e" + e);
            ticks.add(new Scale.Tick(
                    decade, (e - lower) % stride == 0 ? TickLabel.ofDecade(decade, unit, lower < -5) : ""));
        }
        return new LogScale(lower, upper, from, to, List.copyOf(ticks));
    }

    /** Coordinate of a positive value; anything below the axis stands at its lower end. */
    @Override
    public double at(double value) {
        double exponent = value > 0 ? Math.log10(value) : lowerExponent;
        double share = (exponent - lowerExponent) / (upperExponent - lowerExponent);
        return from + Math.max(0, Math.min(1, share)) * (to - from);
    }
}
