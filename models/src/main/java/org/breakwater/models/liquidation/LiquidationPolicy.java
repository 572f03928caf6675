package org.breakwater.models.liquidation;

/**
 * How the venue closes accounts. Limits are in seconds, so that results do not hang on the step.
 *
 * @param sizing how much one round closes
 * @param penaltyRate fraction of closed notional charged to the account, as far as its equity goes
 * @param penaltySplit who receives it
 * @param latencySeconds time between a breach and the first fill
 * @param unitsPerSecond accounts that can be worked on per second; infinite for no limit
 * @param maxRounds rounds within one moment before a cascade is cut and reported
 */
public record LiquidationPolicy(
        LiquidationSizing sizing,
        double penaltyRate,
        FeeSplit penaltySplit,
        double latencySeconds,
        double unitsPerSecond,
        int maxRounds) {

    public LiquidationPolicy {
        if (!(penaltyRate >= 0 && penaltyRate <= 1)) {
            throw new IllegalArgumentException("penaltyRate must be in [0, 1], got " + penaltyRate);
        }
        if (!(latencySeconds >= 0)) {
            throw new IllegalArgumentException("latencySeconds must be >= 0, got " + latencySeconds);
        }
        if (!(unitsPerSecond >= 0)) {
            throw new IllegalArgumentException("unitsPerSecond must be >= 0, got " + unitsPerSecond);
        }
        if (maxRounds < 1) {
            throw new IllegalArgumentException("maxRounds must be at least 1, got " + maxRounds);
        }
    }

    /** Closes everything at once and at no cost, without delay. */
    public static LiquidationPolicy immediate() {
        return new LiquidationPolicy(
                new LiquidationSizing.Full(), 0, FeeSplit.toFund(), 0, Double.POSITIVE_INFINITY, 64);
    }
}
