package org.breakwater.scenarios.spec;

import org.breakwater.scenarios.path.TimeGrid;
import org.breakwater.scenarios.path.shock.PriceGap;

/**
 * Steps of a gap's path.
 *
 * @param stepSeconds length of a step
 * @param settleSeconds time after the gap and its rebound in which liquidations go on
 */
public record GapTiming(double stepSeconds, double settleSeconds) {

    public GapTiming {
        if (!(stepSeconds > 0 && stepSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("stepSeconds must be positive, got " + stepSeconds);
        }
        if (!(settleSeconds >= 0 && settleSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("settleSeconds must not be negative, got " + settleSeconds);
        }
    }

    /** Whole steps over the gap, its rebound and the time to settle. */
    TimeGrid grid(PriceGap gap, long startMillis) {
        double steps = Math.ceil((gap.durationSeconds() + settleSeconds) / stepSeconds - 1e-9);
        return new TimeGrid(startMillis, stepSeconds, (int) Math.max(1, Math.min(steps, Integer.MAX_VALUE)));
    }
}
