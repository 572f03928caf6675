package org.breakwater.models.analytic;

import org.breakwater.models.kernel.StandardNormal;

/**
 * A lognormal price: ln S is normal.
 *
 * <p>Every expectation is of the form a·Φ(−x) − b·Φ(−y) with a·φ(x) = b·φ(y). For positive x and y, where the two terms nearly
 * cancel, it is computed as a·exp(−x²/2)·(R(x) − R(y)) with the scaled tail R, and keeps its digits far out of the money.
 *
 * <p>Source: F. Black, M. Scholes, J. Political Economy 81(3), 637–654 (1973).
 *
 * @param logMean mean of ln S
 * @param deviation standard deviation of ln S, positive
 */
public record LognormalPrice(double logMean, double deviation) implements PriceLaw {

    /** Checks the values. */
    public LognormalPrice {
        if (!Double.isFinite(logMean)) {
            throw new IllegalArgumentException("logMean must be finite, got " + logMean);
        }
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("deviation must be positive and finite, got " + deviation);
        }
    }

    /**
     * Returns the law of a geometric Brownian motion at a horizon.
     *
     * @param spot price now, positive
     * @param drift μ per year: the expected price is spot·exp(μT)
     * @param volatility σ per √year, positive
     * @param years T, positive
     * @return its law
     */
    public static LognormalPrice of(double spot, double drift, double volatility, double years) {
        return new LognormalPrice(
                StrictMath.log(spot) + (drift - 0.5 * volatility * volatility) * years, volatility * Math.sqrt(years));
    }

    /**
     * Returns the expected price.
     *
     * @return E[S]
     */
    public double mean() {
        return StrictMath.exp(logMean + 0.5 * deviation * deviation);
    }

    @Override
    public double probabilityBelow(double level) {
        return StandardNormal.cdf(-moneyness(level));
    }

    @Override
    public double expectedFallBelow(double level) {
        final double d = moneyness(level);
        return difference(level, d, mean(), d + deviation);
    }

    @Override
    public double expectedRiseAbove(double level) {
        final double d = moneyness(level);
        return difference(mean(), -d - deviation, level, -d);
    }

    @Override
    public double expectedInverseFall(double level) {
        final double d = moneyness(level);
        return difference(meanOfInverse(), d - deviation, 1 / level, d);
    }

    @Override
    public double expectedInverseRise(double level) {
        final double d = moneyness(level);
        return difference(1 / level, -d, meanOfInverse(), deviation - d);
    }

    private double meanOfInverse() {
        return StrictMath.exp(0.5 * deviation * deviation - logMean);
    }

    /** Distance of the mean of ln S above ln K, in deviations. */
    private double moneyness(double level) {
        if (!(level > 0 && level < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("level must be positive and finite, got " + level);
        }
        return (logMean - StrictMath.log(level)) / deviation;
    }

    private static double difference(double a, double x, double b, double y) {
        return x > 0 && y > 0
                ? a * StandardNormal.gaussian(x) * (StandardNormal.scaledTail(x) - StandardNormal.scaledTail(y))
                : a * StandardNormal.cdf(-x) - b * StandardNormal.cdf(-y);
    }
}
