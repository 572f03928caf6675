package org.breakwater.models.engine;

import java.util.Arrays;

/** Totals of one path, reused: what an accumulator takes in before the next path overwrites it. */
public final class PathOutcome {

    /** Number of moments, evenly spaced from start to end, at which the fund's value is kept. */
    public static final int FUND_MOMENTS = 97;

    private final double[] measures = new double[Measure.COUNT];
    /** Value of the fund at {@link #FUND_MOMENTS} moments. */
    public final double[] fundValue = new double[FUND_MOMENTS];
    /** Liquidated notional by hour of the path. */
    public final double[] hourlyNotional;
    /** Liquidations by hour of the path. */
    public final double[] hourlyLiquidations;
    /** Shortfall of open accounts to initial margin at the end of each hour: what they would be asked to pay in. */
    public final double[] hourlyMarginCall;
    /** Liquidated accounts by {@link LeverageBucket}. */
    public final double[] liquidatedByBucket = new double[LeverageBucket.values().length];
    /** Insolvent accounts by {@link LeverageBucket}. */
    public final double[] insolventByBucket = new double[LeverageBucket.values().length];
    /** Liquidated notional by {@link LeverageBucket}. */
    public final double[] notionalByBucket = new double[LeverageBucket.values().length];

    private long path;
    private boolean diagnosed;

    /** @param hours hours of the path, begun ones included */
    public PathOutcome(int hours) {
        hourlyNotional = new double[hours];
        hourlyLiquidations = new double[hours];
        hourlyMarginCall = new double[hours];
    }

    /** Begins a path. */
    public void clear(long pathId) {
        path = pathId;
        diagnosed = false;
        Arrays.fill(measures, 0);
        Arrays.fill(fundValue, 0);
        Arrays.fill(hourlyNotional, 0);
        Arrays.fill(hourlyLiquidations, 0);
        Arrays.fill(hourlyMarginCall, 0);
        Arrays.fill(liquidatedByBucket, 0);
        Arrays.fill(insolventByBucket, 0);
        Arrays.fill(notionalByBucket, 0);
    }

    /** Hours of the path, begun ones included. */
    public int hours() {
        return hourlyNotional.length;
    }

    public long path() {
        return path;
    }

    /**
     * True if the whole book was looked at hour by hour (margin calls, collateral ratio, who was near liquidation), and what would
     * have become of liquidated accounts was followed.
     */
    public boolean diagnosed() {
        return diagnosed;
    }

    void diagnose() {
        diagnosed = true;
    }

    public double get(Measure measure) {
        return measures[measure.ordinal()];
    }

    public void set(Measure measure, double value) {
        measures[measure.ordinal()] = value;
    }

    public void add(Measure measure, double value) {
        measures[measure.ordinal()] += value;
    }

    /** An obligation to a solvent trader stayed unpaid, or a loss was socialised: the headline event. */
    public boolean venueInsolvent() {
        return get(Measure.UNPAID) > 0 || get(Measure.SOCIALISED) > 0;
    }

    /** Solvent traders bore a loss, deleveraging included. */
    public boolean solventTradersLost() {
        return venueInsolvent() || get(Measure.ADL_LOSS) > 0;
    }

    public boolean fundExhausted() {
        return get(Measure.EXHAUSTED_AFTER) >= 0;
    }
}
