package org.breakwater.scenarios.market;

import org.breakwater.models.market.PriceSeries;

/**
 * A history for an asset that has none: another asset's log returns times a beta. Only ever by the user's explicit word, as
 * {@code proxy: {SOL: BTC×1.3}}; it says nothing about the asset's own moves.
 */
public final class ProxySeries {

    private ProxySeries() {}

    /**
     * Builds the series p(t) = price·(s(t)/s(end))^β from every open, high, low and close of the source.
     *
     * @param asset name of the asset that lacks a history
     * @param source history of the other asset
     * @param beta its log returns are multiplied by this, positive
     * @param price what the series closes at, positive
     */
    public static PriceSeries of(String asset, PriceSeries source, double beta, double price) {
        if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("beta of proxy " + asset + " must be positive, got " + beta);
        }
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("price of proxy " + asset + " must be positive, got " + price);
        }
        final int bars = source.size();
        final long[] time = new long[bars];
        final double[][] column = new double[4][bars];
        for (int i = 0; i < bars; i++) {
            time[i] = source.time(i);
            column[0][i] = power(source.open(i), source, beta, price);
            column[3][i] = power(source.close(i), source, beta, price);
            column[1][i] = Math.max(power(source.high(i), source, beta, price), Math.max(column[0][i], column[3][i]));
            column[2][i] = Math.min(power(source.low(i), source, beta, price), Math.min(column[0][i], column[3][i]));
        }
        return new PriceSeries(
                asset, source.barMillis(), time, column[0], column[1], column[2], column[3], new double[bars]);
    }

    private static double power(double value, PriceSeries source, double beta, double price) {
        return price * StrictMath.pow(value / source.close(source.size() - 1), beta);
    }
}
