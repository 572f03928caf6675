package org.breakwater.models.liquidation.inventory;

/**
 * When inherited positions are hedged, with the first perpetual on their asset that the book lists.
 *
 * @param thresholdQuote delta, at the traded mid, up to which nothing is done, quote currency, not negative
 * @param intervalSeconds least time between two hedges of an asset, not negative
 * @param feeRate what a hedge costs beside its impact, fraction of its notional, in [0, 1)
 */
public record DeltaHedge(double thresholdQuote, double intervalSeconds, double feeRate) {

    public DeltaHedge {
        requireNotNegative("thresholdQuote", thresholdQuote);
        requireNotNegative("intervalSeconds", intervalSeconds);
        if (!(feeRate >= 0 && feeRate < 1)) {
            throw new IllegalArgumentException("feeRate must be in [0, 1), got " + feeRate);
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0 and finite, got " + value);
        }
    }
}
