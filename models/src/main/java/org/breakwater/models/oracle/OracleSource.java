package org.breakwater.models.oracle;

/**
 * One of the prices that an index is the median of: {@code (1 − w)·M + w·P} of {@code delaySeconds} ago, M the mid elsewhere
 * and P this venue's own traded mid.
 *
 * @param delaySeconds age of the observation, at most a day
 * @param ownPriceWeight w in [0, 1]; above zero a cascade feeds itself
 */
public record OracleSource(double delaySeconds, double ownPriceWeight) {

    private static final double DAY = 86_400;

    public OracleSource {
        if (!(delaySeconds >= 0 && delaySeconds <= DAY)) {
            throw new IllegalArgumentException("delaySeconds must be in [0, 86400], got " + delaySeconds);
        }
        if (!(ownPriceWeight >= 0 && ownPriceWeight <= 1)) {
            throw new IllegalArgumentException("ownPriceWeight must be in [0, 1], got " + ownPriceWeight);
        }
    }
}
