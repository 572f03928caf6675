package org.breakwater.cli.runfile;

import org.breakwater.scenarios.path.SignificantDigits;

/** Lengths of time in words. */
final class Spans {

    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    private Spans() {}

    /** {@code one day}, {@code 4 hours}, {@code 90 s}: the largest unit that divides it. */
    static String words(double seconds) {
        if (seconds >= DAY && seconds % DAY == 0) {
            return counted(seconds / DAY, "day");
        }
        if (seconds >= HOUR && seconds % HOUR == 0) {
            return counted(seconds / HOUR, "hour");
        }
        return seconds >= MINUTE && seconds % MINUTE == 0
                ? counted(seconds / MINUTE, "minute")
                : SignificantDigits.of(seconds) + " s";
    }

    private static String counted(double count, String unit) {
        return count == 1 ? "one " + unit : SignificantDigits.of(count) + " " + unit + "s";
    }
}
