package org.breakwater.models.oracle;

/**
 * A moving average of prices that weights the past by {@code exp(−age/T)}: what {@code (P·dt + average·(T − dt))/T}, which
 * venues compute, tends to for small dt, and unlike it the same however time is cut.
 */
final class Twap {

    private final double weight;
    private final double[] average;

    /**
     * @param assets number of prices
     * @param seconds time constant T
     * @param tickSeconds time between two observations
     */
    Twap(int assets, double seconds, double tickSeconds) {
        weight = -StrictMath.expm1(-tickSeconds / seconds);
        average = new double[assets];
    }

    void start(int asset, double price) {
        average[asset] = price;
    }

    /** A tick has passed at this price. */
    void observe(int asset, double price) {
        average[asset] += weight * (price - average[asset]);
    }

    double value(int asset) {
        return average[asset];
    }
}
