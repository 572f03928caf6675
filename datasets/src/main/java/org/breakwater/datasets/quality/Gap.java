package org.breakwater.datasets.quality;

import org.breakwater.datasets.time.UtcText;

/**
 * Bars that are missing.
 *
 * @param row index of the first bar after the gap
 * @param fromMillis open of the first missing bar
 * @param toMillis open of the first bar that is there again
 * @param bars number of missing bars
 */
public record Gap(int row, long fromMillis, long toMillis, long bars) {

    /** {@code 2018-02-08T00:00:00Z for 34 h}. */
    public String text() {
        return UtcText.instant(fromMillis) + " for " + UtcText.duration(toMillis - fromMillis);
    }
}
