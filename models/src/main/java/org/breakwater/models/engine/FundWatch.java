package org.breakwater.models.engine;

/** Follows the value of the fund along a path: peak, largest fall, times, demand. */
final class FundWatch {

    /** Relative to the peak: what conversions leave of a basket that has paid everything. */
    private static final double DUST = 1e-12;

    private double peak;
    private double peakAt;
    private double fall;
    private double fallFraction;
    private double fallPeak;
    private double toTrough;
    private double troughAt;
    private double recovery;
    private double underWater;
    private double exhaustedAt;

    void start(double value) {
        peak = value;
        peakAt = 0;
        fall = 0;
        fallFraction = 0;
        fallPeak = value;
        toTrough = 0;
        troughAt = 0;
        recovery = 0;
        underWater = 0;
        exhaustedAt = value > 0 ? -1 : 0;
    }

    void observe(double seconds, double value) {
        if (value >= peak) {
            peak = value;
            peakAt = seconds;
        }
        underWater = Math.max(underWater, seconds - peakAt);
        if (peak - value > fall) {
            fall = peak - value;
            fallFraction = peak > 0 ? fall / peak : 0;
            fallPeak = peak;
            toTrough = seconds - peakAt;
            troughAt = seconds;
            recovery = -1;
        } else if (recovery < 0 && value >= fallPeak) {
            recovery = seconds - troughAt;
        }
        if (exhaustedAt < 0 && value <= DUST * peak) {
            exhaustedAt = seconds;
        }
    }

    void write(PathOutcome out) {
        out.set(Measure.FUND_DRAWDOWN, fall);
        out.set(Measure.FUND_DRAWDOWN_FRACTION, fallFraction);
        out.set(Measure.TIME_TO_TROUGH, toTrough);
        out.set(Measure.TIME_UNDER_WATER, underWater);
        out.set(Measure.RECOVERY_TIME, recovery);
        out.set(Measure.EXHAUSTED_AFTER, exhaustedAt);
    }
}
