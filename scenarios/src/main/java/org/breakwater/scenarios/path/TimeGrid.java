package org.breakwater.scenarios.path;

/**
 * Even steps from a start.
 *
 * @param startMillis time of the start, UTC epoch milliseconds
 * @param stepSeconds length of a step in seconds, positive
 * @param steps number of steps, at least 1
 */
public record TimeGrid(long startMillis, double stepSeconds, int steps) {

    /** A year of 365 days, as everywhere in this program. */
    public static final double SECONDS_PER_YEAR = 365 * 86_400.0;

    private static final double WHOLE = 1e-9;

    public TimeGrid {
        if (!(stepSeconds > 0 && stepSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("stepSeconds must be positive, got " + stepSeconds);
        }
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, got " + steps);
        }
    }

    /**
     * The grid that covers a horizon with whole steps: 86,400 s in steps of 60 s are 1,440.
     *
     * @throws IllegalArgumentException if the horizon is not a multiple of the step
     */
    public static TimeGrid covering(double horizonSeconds, double stepSeconds, long startMillis) {
        final double ratio = horizonSeconds / stepSeconds;
        final double steps = Math.rint(ratio);
        if (!(steps >= 1 && steps <= Integer.MAX_VALUE && Math.abs(ratio - steps) <= WHOLE * steps)) {
            throw new IllegalArgumentException(
                    "horizonSeconds must be a multiple of stepSeconds, got " + horizonSeconds + " and " + stepSeconds);
        }
        return new TimeGrid(startMillis, stepSeconds, (int) steps);
    }

    /** Length of the path in seconds. */
    public double horizonSeconds() {
        return steps * stepSeconds;
    }

    /** Length of a step in years of 365 days. */
    public double stepYears() {
        return stepSeconds / SECONDS_PER_YEAR;
    }

    /** Length of the path in years of 365 days. */
    public double horizonYears() {
        return steps * stepYears();
    }
}
