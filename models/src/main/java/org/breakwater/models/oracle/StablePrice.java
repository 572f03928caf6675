package org.breakwater.models.oracle;

import java.util.Arrays;

/**
 * A price that follows an oracle slowly, so that a spike lends nothing: it moves by at most a fraction a second, and the less
 * the further it stands from a delayed price, which is itself an average of long ago whose steps are limited (Mango v4, {@code
 * programs/mango-v4/src/state/stable_price.rs}). One asset on one path; {@link #start} begins it.
 */
public final class StablePrice {

    private final StablePriceRules rules;
    private final double[] delayed;
    private double value;
    private double updatedSeconds;
    private double weighted;
    private double weight;
    private int interval;

    public StablePrice(StablePriceRules rules) {
        this.rules = rules;
        delayed = new double[rules.intervals()];
    }

    /** Begins a path: the price, positive, has stood for ever. */
    public void start(double seconds, double price) {
        value = price;
        Arrays.fill(delayed, price);
        updatedSeconds = seconds;
        weighted = 0;
        weight = 0;
        interval = intervalAt(seconds);
    }

    /** Takes in the oracle's price of a moment, not before the last one. */
    public void observe(double seconds, double price) {
        double elapsed = seconds - updatedSeconds;
        if (!(elapsed >= rules.minSeconds())) {
            return;
        }
        double counted = Math.min(elapsed, rules.maxSeconds());
        updatedSeconds = seconds;
        weight += elapsed;
        weighted += price * counted;
        int now = intervalAt(seconds);
        if (now != interval) {
            beginInterval(now, elapsed);
        }
        value = clamped(price, value, growth(counted));
    }

    /** The stable price. */
    public double value() {
        return value;
    }

    /**
     * A delayed price.
     *
     * @param interval its place in the ring: the interval's number from the start of the path, modulo their count
     */
    public double delayed(int interval) {
        return delayed[interval];
    }

    /** The target, no further from the previous value than a fraction of it. */
    static double clamped(double target, double previous, double limit) {
        return Math.max(previous * (1 - limit), Math.min(previous * (1 + limit), target));
    }

    /** Largest fraction of this update: the squared ratio to the delayed price of a day ago brakes it. */
    private double growth(double seconds) {
        double late = delayed[interval];
        double ratio = late >= value ? value / late : late / value;
        return rules.growthPerSecond() * ratio * ratio * seconds;
    }

    /** The average of the intervals gone by replaces the oldest delayed prices. */
    private void beginInterval(int now, double elapsed) {
        double previous = delayed[(interval + delayed.length - 1) % delayed.length];
        double price = clamped(weighted / weight, previous, rules.intervalGrowth());
        if (elapsed > delayed.length * rules.intervalSeconds()) {
            Arrays.fill(delayed, price);
        }
        for (int k = interval; k != now; k = (k + 1) % delayed.length) {
            delayed[k] = price;
        }
        weighted = 0;
        weight = 0;
        interval = now;
    }

    private int intervalAt(double seconds) {
        double begun = Math.floor(seconds / rules.intervalSeconds());
        return (int) (begun - delayed.length * Math.floor(begun / delayed.length));
    }
}
