package org.breakwater.models.fit;

/**
 * Parameters of Merton's jump diffusion for the log return of one period: r = drift + volatility·Z + Σ J over N jumps, with Z
 * standard normal, N Poisson and J normal.
 *
 * <p>Source: R. C. Merton, "Option pricing when underlying stock returns are discontinuous", J. Financial Economics 3, 125–144
 * (1976).
 *
 * @param drift mean of the diffusion part per period
 * @param volatility standard deviation of the diffusion part per period, not negative
 * @param jumpsPerPeriod expected number of jumps per period, not negative
 * @param jumpMean mean of a jump's log size
 * @param jumpDeviation standard deviation of a jump's log size, not negative
 */
public record JumpDiffusion(
        double drift, double volatility, double jumpsPerPeriod, double jumpMean, double jumpDeviation) {

    /** Checks the values. */
    public JumpDiffusion {
        requireFinite("drift", drift);
        requireNotNegative("volatility", volatility);
        requireNotNegative("jumpsPerPeriod", jumpsPerPeriod);
        requireFinite("jumpMean", jumpMean);
        requireNotNegative("jumpDeviation", jumpDeviation);
    }

    /**
     * Returns the volatility of the diffusion part per year.
     *
     * @param periodSeconds length of the period
     * @return a fraction, annualised with 365 days
     */
    public double volatilityAnnual(double periodSeconds) {
        return volatility * Math.sqrt(RealisedVolatility.periodsPerYear(periodSeconds));
    }

    /**
     * Returns the expected number of jumps per year.
     *
     * @param periodSeconds length of the period
     * @return jumps per 365 days
     */
    public double jumpsPerYear(double periodSeconds) {
        return jumpsPerPeriod * RealisedVolatility.periodsPerYear(periodSeconds);
    }

    /**
     * Returns the volatility of diffusion and jumps together per year.
     *
     * @param periodSeconds length of the period
     * @return √((σ² + λ(m² + s²)) · periods per year)
     */
    public double totalVolatilityAnnual(double periodSeconds) {
        final double jumps = jumpsPerPeriod * (jumpMean * jumpMean + jumpDeviation * jumpDeviation);
        return Math.sqrt((volatility * volatility + jumps) * RealisedVolatility.periodsPerYear(periodSeconds));
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and not negative, got " + value);
        }
    }
}
