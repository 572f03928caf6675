package org.breakwater.models.option.surface;

/**
 * Total variance of one expiry by log-moneyness k, in the raw form of J. Gatheral's SVI: {@code w(k) = a + b·(ρ·(k − m) + √((k − m)² +
 * σ²))} (Gatheral and Jacquier, "Arbitrage-free SVI volatility surfaces", 2014).
 *
 * @param years time to the expiry, positive
 * @param a level
 * @param b slope of both wings together, not negative
 * @param rho tilt, in (−1, 1)
 * @param m place of the bottom
 * @param sigma width of the bottom, positive
 */
public record SviSlice(double years, double a, double b, double rho, double m, double sigma) {

    public SviSlice {
        requirePositive("years", years);
        requirePositive("sigma", sigma);
        if (!(b >= 0 && b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("b must be >= 0 and finite, got " + b);
        }
        if (!(Math.abs(rho) < 1)) {
            throw new IllegalArgumentException("rho must be in (-1, 1), got " + rho);
        }
        if (!Double.isFinite(a) || !Double.isFinite(m)) {
            throw new IllegalArgumentException("a and m must be finite, got " + a + " and " + m);
        }
        if (!(a + b * sigma * Math.sqrt(1 - rho * rho) > 0)) {
            throw new IllegalArgumentException(
                    "the least total variance must be positive, got " + (a + b * sigma * Math.sqrt(1 - rho * rho)));
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }

    /** One volatility at every strike. */
    public static SviSlice flat(double volatility, double years) {
        return new SviSlice(years, volatility * volatility * years, 0, 0, 0, 1);
    }

    /** Total variance, {@code volatility²·years}, positive. */
    public double variance(double logMoneyness) {
        double k = logMoneyness - m;
        return a + b * (rho * k + Math.sqrt(k * k + sigma * sigma));
    }

    /**
     * What the density of the price is a positive multiple of at a log-moneyness (Gatheral and Jacquier, equation 2.1): below zero
     * there is a butterfly that costs nothing and pays something.
     */
    public double density(double logMoneyness) {
        double k = logMoneyness - m;
        double root = Math.sqrt(k * k + sigma * sigma);
        double w = variance(logMoneyness);
        double first = b * (rho + k / root);
        double second = b * sigma * sigma / (root * root * root);
        double shift = 1 - logMoneyness * first / (2 * w);
        return shift * shift - first * first / 4 * (1 / w + 0.25) + second / 2;
    }
}
