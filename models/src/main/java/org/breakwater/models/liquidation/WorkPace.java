package org.breakwater.models.liquidation;

/**
 * How fast a venue works on breaching accounts, in seconds, so that results do not hang on the step.
 *
 * @param latencySeconds time between a breach and the first fill
 * @param unitsPerSecond accounts that can be worked on per second; infinite for no limit
 * @param maxRounds rounds within one moment before a cascade is cut and reported
 */
public record WorkPace(double latencySeconds, double unitsPerSecond, int maxRounds) {

    private static final int ROUNDS = 64;

    public WorkPace {
        if (!(latencySeconds >= 0)) {
            throw new IllegalArgumentException("latencySeconds must be >= 0, got " + latencySeconds);
        }
        if (!(unitsPerSecond >= 0)) {
            throw new IllegalArgumentException("unitsPerSecond must be >= 0, got " + unitsPerSecond);
        }
        if (maxRounds < 1) {
            throw new IllegalArgumentException("maxRounds must be at least 1, got " + maxRounds);
        }
    }

    /** Without delay or limit; a cascade is cut after 64 rounds. */
    public static WorkPace immediate() {
        return new WorkPace(0, Double.POSITIVE_INFINITY, ROUNDS);
    }
}
