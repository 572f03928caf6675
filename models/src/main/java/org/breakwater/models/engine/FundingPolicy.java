package org.breakwater.models.engine;

/**
 * Funding of perpetuals where a path records none: at every multiple of the interval (UTC) longs pay shorts
 * {@code clamp(base + basis, ±cap)} of notional, the basis being the mark's average distance from the index.
 *
 * @param intervalSeconds time between settlements, positive
 * @param baseRate rate without basis, fraction per interval
 * @param cap largest absolute rate, fraction per interval
 */
public record FundingPolicy(double intervalSeconds, double baseRate, double cap) {

    public FundingPolicy {
        if (!(intervalSeconds > 0)) {
            throw new IllegalArgumentException("intervalSeconds of funding must be positive, got " + intervalSeconds);
        }
        if (!(cap >= 0 && cap < 1 && Math.abs(baseRate) <= cap)) {
            throw new IllegalArgumentException(
                    "funding must have |baseRate| <= cap < 1, got " + baseRate + " and " + cap);
        }
    }

    /** No funding. */
    public static FundingPolicy none() {
        return new FundingPolicy(28_800, 0, 0);
    }

    double rate(double basis) {
        return Math.max(-cap, Math.min(cap, baseRate + basis));
    }
}
