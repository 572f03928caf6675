package org.breakwater.datasets.quality;

import org.breakwater.datasets.time.UtcText;

/**
 * A price that stands still: consecutive bars with the same open, high, low and close.
 *
 * @param row index of the first such bar
 * @param millis its open
 * @param bars how many bars in a row
 */
public record StaleRun(int row, long millis, int bars) {

    /** {@code 2023-03-01T00:01:00Z, 37 bars}. */
    public String text() {
        return UtcText.instant(millis) + ", " + bars + " bars";
    }
}
