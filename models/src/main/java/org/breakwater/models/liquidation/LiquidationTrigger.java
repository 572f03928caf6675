package org.breakwater.models.liquidation;

/**
 * When an account is liquidated, and when a liquidation ends. The account is liquidated on its {@link #excess}, equity less
 * what is asked of it; a liquidation ends on its {@link #exitExcess}, which is never more. Amounts in quote currency.
 *
 * @param comparator whether an account that has just what is asked is liquidated
 * @param needsRequirement true if an account without maintenance margin is never liquidated, whatever it owes
 * @param ratio multiple of maintenance margin that is asked; one normally
 * @param exitBuffer fraction of open notional that must be left above it to end a liquidation; infinite to close everything
 * @param lossBuffer fraction by which unrealised losses count more to end a liquidation
 * @param addOn what is asked beside maintenance margin
 */
public record LiquidationTrigger(
        Comparator comparator,
        boolean needsRequirement,
        double ratio,
        double exitBuffer,
        double lossBuffer,
        AddOn addOn) {

    /** How equity is compared with what is asked. */
    public enum Comparator {
        /** Liquidated with less than what is asked. */
        BELOW,
        /** Liquidated with just what is asked, too. */
        AT_OR_BELOW
    }

    public LiquidationTrigger {
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ratio of the trigger must be positive, got " + ratio);
        }
        if (!(exitBuffer >= 0)) {
            throw new IllegalArgumentException("exitBuffer must be >= 0, got " + exitBuffer);
        }
        if (!(lossBuffer >= 0 && lossBuffer < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lossBuffer must be >= 0, got " + lossBuffer);
        }
    }

    /** Nothing but maintenance margin is asked, to begin and to end. */
    public LiquidationTrigger(Comparator comparator) {
        this(comparator, false, 1, 0, 0, new AddOn.None());
    }

    /** Liquidated below maintenance margin, until it is met again. */
    public static LiquidationTrigger below() {
        return new LiquidationTrigger(Comparator.BELOW);
    }

    /** True if nothing but maintenance margin is asked: excess and exit excess are the slack. */
    public boolean isPlain() {
        return equals(new LiquidationTrigger(comparator));
    }

    /**
     * What equity is held against.
     *
     * @param maintenance margin of the account
     * @param notional open notional
     * @param entryNotional the same at entry prices
     */
    public double required(double maintenance, double notional, double entryNotional) {
        return addOn.raise(ratio * maintenance, notional, entryNotional);
    }

    /**
     * Equity less what is asked, infinite where the account is spared; with a plain trigger the slack itself, to the bit.
     *
     * @param slack equity less maintenance margin
     * @param maintenance margin of the account
     * @param notional open notional
     * @param entryNotional the same at entry prices
     */
    public double excess(double slack, double maintenance, double notional, double entryNotional) {
        if (needsRequirement && !(maintenance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return slack - (required(maintenance, notional, entryNotional) - maintenance);
    }

    /** True if an account with this excess is liquidated. */
    public boolean breached(double excess) {
        return excess < 0 || excess == 0 && comparator == Comparator.AT_OR_BELOW;
    }

    /**
     * Equity, or equity less anything, as it counts to end a liquidation.
     *
     * @param losses sum of the unrealised losses of positions, zero or less; a profit counts as zero
     */
    public double exitEquity(double equity, double losses) {
        return lossBuffer == 0 ? equity : equity + lossBuffer * Math.min(0, losses);
    }

    /**
     * Equity less what must be left to end a liquidation; with a plain trigger the excess itself, to the bit.
     *
     * @param excess see {@link #excess}
     * @param losses see {@link #exitEquity}
     * @param notional open notional
     */
    public double exitExcess(double excess, double losses, double notional) {
        double left = exitEquity(excess, losses);
        boolean buffered = exitBuffer > 0 && notional > 0 && excess < Double.POSITIVE_INFINITY;
        return buffered ? left - exitBuffer * notional : left;
    }

    /** True if the liquidation of an account ends with this exit excess. */
    public boolean healed(double exitExcess) {
        return !breached(exitExcess);
    }
}
