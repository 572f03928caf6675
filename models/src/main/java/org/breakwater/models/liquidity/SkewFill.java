package org.breakwater.models.liquidity;

/**
 * The price at which a pool that quotes by its skew fills an order: the index, moved by the mean of the skew before and after it
 * (Synthetix v3 perps).
 *
 * @param scale skew that moves the price by its whole, coins, positive
 */
public record SkewFill(double scale) {

    public SkewFill {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale must be positive, got " + scale);
        }
    }

    /**
     * {@code index·(1 + (skew + size/2)/scale)}.
     *
     * @param index quote currency per coin
     * @param skew coins held long less coins held short before the order
     * @param size coins bought, negative if sold
     */
    public double price(double index, double skew, double size) {
        return index * (1 + (skew + size / 2) / scale);
    }
}
