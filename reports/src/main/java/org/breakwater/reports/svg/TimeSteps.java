package org.breakwater.reports.svg;

/** Intervals of time that people count in. */
public final class TimeSteps {

    private static final double[] SECONDS = {
        1,
        2,
        5,
        10,
        15,
        30,
        60,
        120,
        300,
        600,
        900,
        1_800,
        3_600,
        7_200,
        10_800,
        14_400,
        21_600,
        43_200,
        86_400,
        172_800,
        604_800,
        1_209_600,
        2_592_000,
        7_776_000,
        15_552_000,
        31_536_000
    };

    private TimeSteps() {}

    /** Smallest such step, in the unit given, that cuts {@code span} into at most {@code most} parts. */
    public static double step(double span, int most, String unit) {
        double perSecond = unit.equals("millis") ? 1_000 : 1;
        for (double seconds : SECONDS) {
            if (span / (seconds * perSecond) <= most) {
                return seconds * perSecond;
            }
        }
        double year = SECONDS[SECONDS.length - 1] * perSecond;
        return Math.ceil(span / year / most) * year;
    }
}
