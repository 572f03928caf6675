package org.breakwater.models.liquidation;

import org.breakwater.models.liquidation.sizing.RateWindow;
import org.breakwater.models.liquidation.sizing.TimePace;
import org.jspecify.annotations.Nullable;

/**
 * What bounds the pace of closing beside the market's depth. Times are seconds, so that results do not hang on the step.
 *
 * @param window most that is closed of one contract in any window of time, over all accounts; null for no limit
 * @param shortage share of an account's shortage that may be worked off by now; null for all of it
 * @param blockSeconds time between two blocks of the venue's chain, positive
 * @param notionalPerBlock most that is closed of one account in a block, quote currency; infinite for no limit
 * @param fundLossPerBlock what the fund may pay in a block before closing waits for the next, quote currency; infinite for no limit
 */
public record WorkLimits(
        @Nullable RateWindow window,
        @Nullable TimePace shortage,
        double blockSeconds,
        double notionalPerBlock,
        double fundLossPerBlock) {

    private static final WorkLimits NONE =
            new WorkLimits(null, null, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public WorkLimits {
        if (!(blockSeconds > 0 && blockSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("blockSeconds must be positive, got " + blockSeconds);
        }
        if (!(notionalPerBlock > 0)) {
            throw new IllegalArgumentException("notionalPerBlock must be positive, got " + notionalPerBlock);
        }
        if (!(fundLossPerBlock > 0)) {
            throw new IllegalArgumentException("fundLossPerBlock must be positive, got " + fundLossPerBlock);
        }
    }

    /** Depth alone bounds the pace. */
    public static WorkLimits none() {
        return NONE;
    }

    /** Whole blocks that lie in a stretch of time, at least one. */
    public double blocks(double seconds) {
        return Math.max(1, Math.floor(seconds / blockSeconds * (1 + 1e-12)));
    }
}
