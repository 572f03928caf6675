package org.breakwater.models.liquidation.sizing;

/**
 * A limit on what may be closed in one market within any window of time, over all accounts. A premium of the market that is low
 * enough opens one more window, if nothing was closed at that moment.
 *
 * @param capacity coins per window, positive
 * @param windowSeconds length, positive
 * @param maxPremium skew over its scale below which one more window opens; zero for never
 */
public record RateWindow(double capacity, double windowSeconds, double maxPremium) {

    public RateWindow {
        requirePositive("capacity", capacity);
        requirePositive("windowSeconds", windowSeconds);
        if (!(maxPremium >= 0)) {
            throw new IllegalArgumentException("maxPremium must be >= 0, got " + maxPremium);
        }
    }

    /**
     * Capacity from what the venue's fees let the skew move.
     *
     * @param feesPerSecond maker and taker fee, per second
     * @param skewScale coins of skew that double the price
     * @param multiplier of the venue
     */
    public static RateWindow ofFees(
            double feesPerSecond, double skewScale, double multiplier, double windowSeconds, double maxPremium) {
        return new RateWindow(feesPerSecond * skewScale * multiplier * windowSeconds, windowSeconds, maxPremium);
    }

    /**
     * Takes from the window.
     *
     * @param use what the market has closed so far
     * @param seconds now
     * @param wanted coins, not negative
     * @param premium size of the market's skew over its scale, not negative
     * @return coins that may be closed now
     */
    public double take(WindowUse use, double seconds, double wanted, double premium) {
        double left = Math.max(0, capacity - use.after(seconds - windowSeconds));
        if (left == 0 && premium < maxPremium && use.lastSeconds() != seconds) {
            left = capacity;
        }
        double taken = Math.min(wanted, left);
        if (taken > 0) {
            use.add(seconds, taken);
        }
        return taken;
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }
}
