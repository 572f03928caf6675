package org.breakwater.scenarios.path.stochastic;

import java.util.Objects;

/**
 * Jumps that arrive as a Poisson process.
 *
 * @param perYear expected number in a year of 365 days, at least 0
 * @param size law of their log returns
 */
public record Jumps(double perYear, JumpSize size) {

    /** No jumps. */
    public static final Jumps NONE = new Jumps(0, new JumpSize.Normal(0, 0));

    public Jumps {
        Checks.notNegative("jumps per year", perYear);
        Objects.requireNonNull(size, "size");
    }

    /** Drift that the jumps add to the price and that is taken off again, per year. */
    double expectedReturnAnnual() {
        return perYear * size.expectedReturn();
    }

    String describe() {
        return perYear == 0 ? "no jumps" : perYear + " jumps a year of " + size.describe();
    }
}
