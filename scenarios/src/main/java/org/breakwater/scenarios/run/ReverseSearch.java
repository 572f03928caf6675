package org.breakwater.scenarios.run;

import java.util.function.DoublePredicate;

/**
 * The smallest scale at which something breaks. Liquidations make losses jumpy and not always monotone in the shock, so the
 * range is scanned first and the first crossing is bisected.
 */
public final class ReverseSearch {

    private static final int SCAN = 40;
    private static final double RELATIVE = 1e-6;

    private final DoublePredicate breaks;
    private double survivedAt;

    /** @param breaks true if the scale breaks it */
    public ReverseSearch(DoublePredicate breaks) {
        this.breaks = breaks;
    }

    /**
     * @param largest largest scale tried, positive
     * @return a scale that breaks it, with one within a relative 1e-6 below that does not; NaN if none up to the largest does
     */
    public double smallest(double largest) {
        double below = 0;
        double above = Double.NaN;
        for (int k = 1; k <= SCAN && Double.isNaN(above); k++) {
            double scale = largest * k / SCAN;
            if (breaks.test(scale)) {
                above = scale;
            } else {
                below = scale;
            }
        }
        while (above - below > RELATIVE * above) {
            double middle = 0.5 * (below + above);
            if (breaks.test(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        survivedAt = below;
        return above;
    }

    /** Largest scale below the result that was seen to survive. */
    public double survivedAt() {
        return survivedAt;
    }
}
