package org.breakwater.models.margin.portfolio.grid;

import org.breakwater.models.margin.option.Ranges;

/**
 * One market in which a portfolio is valued again.
 *
 * @param move relative change of the price, above −1
 * @param volatility share of the range of volatility, in [−1, 1]: 1 is the whole range up, −1 the whole range down
 * @param weight share of the loss that counts, not negative
 * @param ageDays days by which options have come closer to their expiry, not negative
 */
public record Scenario(double move, double volatility, double weight, double ageDays) {

    public Scenario {
        if (!(move > -1 && move < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("move of a scenario must be above -1 and finite, got " + move);
        }
        Ranges.within("volatility of a scenario", volatility, -1, 1);
        Ranges.notNegative("weight of a scenario", weight);
        Ranges.notNegative("ageDays of a scenario", ageDays);
    }

    /** A move whose loss counts in full, at once. */
    public static Scenario of(double move, double volatility) {
        return new Scenario(move, volatility, 1, 0);
    }

    /**
     * A move beyond the range of a grid, whose loss counts the less the farther it goes: {@code min(1, range/|move|)} (Deribit's
     * extended table and Paradex, with a range of 0.16).
     *
     * @param range the largest move whose loss counts in full, positive
     */
    public static Scenario dampened(double move, double volatility, double range) {
        Ranges.positive("range of a dampened scenario", range);
        double size = Math.abs(move);
        return new Scenario(move, volatility, size > range ? range / size : 1, 0);
    }
}
