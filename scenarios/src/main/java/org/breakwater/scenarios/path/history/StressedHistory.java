package org.breakwater.scenarios.path.history;

import java.util.Objects;

/**
 * Declared stress for a bootstrap: with the given probability a path's first block is drawn from here.
 *
 * @param panel rows of the stress, a window of the same history or another one; same assets, same bars
 * @param weight probability that a path begins in it, in [0, 1]
 */
public record StressedHistory(HistoryPanel panel, double weight) {

    public StressedHistory {
        Objects.requireNonNull(panel, "panel");
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("stressedWeight must be in [0, 1], got " + weight);
        }
    }
}
