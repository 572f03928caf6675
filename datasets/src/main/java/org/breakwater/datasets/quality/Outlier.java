package org.breakwater.datasets.quality;

import org.breakwater.datasets.time.UtcText;

/**
 * A bar that looks like a slip of the source, and stays in the series.
 *
 * @param row index of the bar
 * @param millis its open
 * @param rule which rule flagged it
 * @param price the price in doubt
 * @param reference what the neighbours say
 */
public record Outlier(int row, long millis, Rule rule, double price, double reference) {

    /** Why a bar is in doubt. */
    public enum Rule {
        /** The close is more than twice, or less than half, of both neighbours' (a slipped digit, a swapped asset). */
        FACTOR,
        /** The close leaps by more than 12 robust standard deviations and comes back in the next bar. */
        SPIKE,
        /** The high or low is more than twice, or less than half, of every open and close around it. */
        WICK
    }

    /** {@code 2021-05-19T13:00:00Z close 4000.0 beside 40000.0}. */
    public String text() {
        String what = rule == Rule.WICK ? (price > reference ? "high " : "low ") : "close ";
        return UtcText.instant(millis) + " " + what + price + " beside " + reference;
    }
}
