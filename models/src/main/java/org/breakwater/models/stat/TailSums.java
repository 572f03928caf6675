package org.breakwater.models.stat;

import org.breakwater.models.kernel.NeumaierSum;

/** Sums over the losses beyond a threshold: what expected shortfall and its error need. */
final class TailSums {

    private final double threshold;
    private final NeumaierSum excess = new NeumaierSum();
    private final NeumaierSum square = new NeumaierSum();
    private long beyond;

    TailSums(double threshold) {
        this.threshold = threshold;
    }

    /** Adds a loss, at or beyond the threshold, as often as it occurs. */
    void add(double loss, long times) {
        final double distance = loss - threshold;
        if (distance > 0) {
            excess.add(times * distance);
            square.add(times * distance * distance);
            beyond += times;
        }
    }

    double excess() {
        return excess.value();
    }

    double square() {
        return square.value();
    }

    /** Number of losses strictly beyond the threshold. */
    long beyond() {
        return beyond;
    }
}
