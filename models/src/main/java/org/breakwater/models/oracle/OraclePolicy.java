package org.breakwater.models.oracle;

/**
 * The index that the venue observes: {@code (1 − w)·M + w·P} of {@code delaySeconds} ago, M the mid elsewhere and P this
 * venue's own traded mid.
 *
 * @param delaySeconds age of the observation, at most a day
 * @param stalenessSeconds age of the source's last quote beyond which the index is stale
 * @param ownPriceWeight w in [0, 1]: the venue's share of the sources; above zero a cascade feeds itself
 * @param whenStale what the venue does while the index is stale
 */
public record OraclePolicy(double delaySeconds, double stalenessSeconds, double ownPriceWeight, WhenStale whenStale) {

    /** Behaviour while the index of an asset is stale. */
    public enum WhenStale {
        /** Accounts with a position or a balance in the asset are not liquidated until the index is fresh. */
        HALT,
        /** The last observation is used as if it were fresh. */
        USE_LAST
    }

    private static final double DAY = 86_400;

    public OraclePolicy {
        if (!(delaySeconds >= 0 && delaySeconds <= DAY)) {
            throw new IllegalArgumentException("delaySeconds must be in [0, 86400], got " + delaySeconds);
        }
        if (!(stalenessSeconds > 0)) {
            throw new IllegalArgumentException("stalenessSeconds must be positive, got " + stalenessSeconds);
        }
        if (!(ownPriceWeight >= 0 && ownPriceWeight <= 1)) {
            throw new IllegalArgumentException("ownPriceWeight must be in [0, 1], got " + ownPriceWeight);
        }
    }

    /** An index that is always current and sees only the market elsewhere. */
    public static OraclePolicy current() {
        return new OraclePolicy(0, Double.POSITIVE_INFINITY, 0, WhenStale.HALT);
    }
}
