package org.breakwater.models.loss.fund;

/**
 * What leaves a fund that holds more than it needs (Perpetual Protocol Curie, {@code InsuranceFund.distributeFee}).
 *
 * @param threshold worth of the fund from which on it gives away, quote currency; infinite for a fund that keeps everything
 */
public record FundOverflow(double threshold) {

    public FundOverflow {
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("threshold must be >= 0, got " + threshold);
        }
    }

    /** A fund that keeps everything. */
    public static FundOverflow none() {
        return new FundOverflow(Double.POSITIVE_INFINITY);
    }

    /**
     * What the fund gives away.
     *
     * @param capacity worth of the fund, quote currency
     * @param free part of it that can be paid out now, quote currency
     */
    public double surplus(double capacity, double free) {
        return Math.min(Math.max(capacity - threshold, 0), Math.max(free, 0));
    }
}
