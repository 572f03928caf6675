package org.breakwater.models.oracle;

/**
 * How slowly a stable price follows.
 *
 * @param intervals number of intervals by which the delayed price is late
 * @param intervalSeconds length of each, over which prices are averaged
 * @param intervalGrowth largest change from one interval's delayed price to the next, a fraction
 * @param growthPerSecond largest change of the stable price, a fraction a second
 * @param minSeconds a price that follows the last one sooner is passed over
 * @param maxSeconds a price that follows later counts as if it had come after this long
 */
public record StablePriceRules(
        int intervals,
        double intervalSeconds,
        double intervalGrowth,
        double growthPerSecond,
        double minSeconds,
        double maxSeconds) {

    public StablePriceRules {
        require("intervals", intervals, intervals >= 1, "at least 1");
        boolean finite = intervalSeconds > 0 && intervalSeconds < Double.POSITIVE_INFINITY;
        require("intervalSeconds", intervalSeconds, finite, "positive");
        require("intervalGrowth", intervalGrowth, intervalGrowth >= 0 && intervalGrowth < 1, "in [0, 1)");
        require("minSeconds", minSeconds, minSeconds >= 0, ">= 0");
        require("maxSeconds", maxSeconds, maxSeconds >= minSeconds, "at least minSeconds");
        double largest = growthPerSecond * maxSeconds;
        require("growthPerSecond", growthPerSecond, largest >= 0 && largest < 1, "in [0, 1/maxSeconds)");
    }

    /** 24 hourly prices within 6 % of each other, 0.03 % a second, 10 s to 10 min: the defaults of Mango v4. */
    public static StablePriceRules daily() {
        return new StablePriceRules(24, 3_600, 0.06, 0.0003, 10, 600);
    }

    private static void require(String name, double value, boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule + ", got " + value);
        }
    }
}
