package org.breakwater.reports.svg;

import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.Quantity;

/** Labels of marks: as many decimals as the step needs, one suffix for the whole axis. */
public final class TickLabel {

    private static final String[] SUFFIXES = {"", " k", " M", " B", " T"};
    private static final double DAY_MILLIS = 86_400_000;
    private static final double MINUTE_MILLIS = 60_000;

    private TickLabel() {}

    /**
     * Label of a mark.
     *
     * @param step distance between marks
     * @param upper upper end of the axis, which decides the suffix
     */
    public static String of(double value, double step, double upper, String unit) {
        return Quantity.withMinus(plain(value, step, upper, unit));
    }

    /**
     * Label of a decade.
     *
     * @param small true when the axis reaches below what reads well in percent
     */
    public static String ofDecade(double value, String unit, boolean small) {
        return small && unit.equals("probability") ? Numbers.machine(value) : of(value, value, value, unit);
    }

    private static String plain(double value, double step, double upper, String unit) {
        return switch (unit) {
            case "probability", "fraction" -> Numbers.fixed(value * 100, decimals(step * 100)) + " %";
            case "seconds" -> value == 0 ? "0" : Numbers.duration(value);
            case "millis" -> timeLabel(value, step);
            case "quote", "coins", "count" -> scaled(value, step, upper);
            default -> Numbers.fixed(value, decimals(step));
        };
    }

    private static String scaled(double value, double step, double upper) {
        int power = 0;
        double unit = 1;
        while (power < SUFFIXES.length - 1 && Math.max(Math.abs(upper), step) >= unit * 1_000) {
            unit *= 1_000;
            power++;
        }
        return value == 0 ? "0" : Numbers.fixed(value / unit, decimals(step / unit)) + SUFFIXES[power];
    }

    private static String timeLabel(double value, double step) {
        if (step < MINUTE_MILLIS) {
            return Numbers.utcSecond((long) value).substring(11);
        }
        String minute = Numbers.utcMinute((long) value);
        boolean midnight = value % DAY_MILLIS == 0;
        return step >= DAY_MILLIS || midnight ? minute.substring(0, 10) : minute.substring(11);
    }

    /** Decimals that tell multiples of {@code step} apart. */
    public static int decimals(double step) {
        int decimals = 0;
        for (double rest = Math.abs(step);
                decimals < 12 && Math.abs(rest - Math.rint(rest)) > 1e-6 * rest;
                rest *= 10) {
            decimals++;
        }
        return decimals;
    }
}
