package org.breakwater.models.liquidation.sizing;

import org.breakwater.models.rounding.Steps;

/**
 * How much of a shortage may be worked off by now: a share of the shortage at the start, which grows to all of it.
 *
 * @param initialShare at once, in [0, 1]
 * @param durationSeconds over which another whole is added, positive
 * @param smallShortageQuote a shortage below it is worked off at once, quote currency
 * @param steps whole numbers of the venue
 */
public record TimePace(double initialShare, double durationSeconds, double smallShortageQuote, Steps steps) {

    public TimePace {
        if (!(initialShare >= 0 && initialShare <= 1)) {
            throw new IllegalArgumentException("initialShare must be in [0, 1], got " + initialShare);
        }
        if (!(durationSeconds > 0 && durationSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("durationSeconds must be positive, got " + durationSeconds);
        }
        if (!(smallShortageQuote >= 0)) {
            throw new IllegalArgumentException("smallShortageQuote must be >= 0, got " + smallShortageQuote);
        }
    }

    /**
     * Share of the present shortage that may be worked off.
     *
     * @param shortage now, quote currency
     * @param freed since the liquidation began, quote currency
     * @param elapsedSeconds since then
     */
    public double share(double shortage, double freed, double elapsedSeconds) {
        if (!(shortage >= smallShortageQuote && shortage > 0)) {
            return 1;
        }
        double one = steps.rate();
        double grown = steps.rounding().whole(elapsedSeconds * one / durationSeconds);
        double share = Math.min(one, steps.ofRate(initialShare) + grown);
        double done = steps.ofQuote(freed);
        double open = steps.ofQuote(shortage);
        double allowed = Math.max(0, steps.mulDiv(open + done, share, one) - done);
        return Math.min(one, steps.mulDiv(allowed, one, open)) / one;
    }
}
