package org.breakwater.scenarios.market;

/**
 * Jumps that arrive as a Poisson process with normal log sizes (R. C. Merton, "Option pricing when underlying stock returns
 * are discontinuous", J. Financial Economics 3, 1976).
 *
 * @param perYear expected number of jumps in a year of 365 days, at least 0
 * @param meanLog mean of a jump's log return: −0.05 is a fall of about 5 %
 * @param sdLog standard deviation of a jump's log return, at least 0
 */
public record JumpLaw(double perYear, double meanLog, double sdLog) {

    /** No jumps. */
    public static final JumpLaw NONE = new JumpLaw(0, 0, 0);

    public JumpLaw {
        if (!(perYear >= 0 && perYear < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("perYear of jumps must be at least 0, got " + perYear);
        }
        if (!(Math.abs(meanLog) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("meanLog of jumps must be finite, got " + meanLog);
        }
        if (!(sdLog >= 0 && sdLog < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sdLog of jumps must be at least 0, got " + sdLog);
        }
    }

    /** Whether jumps can happen at all. */
    public boolean isActive() {
        return perYear > 0;
    }

    /**
     * The law seen by an asset that moves {@code beta} times as much and adds an independent normal part.
     *
     * @param beta sensitivity to the jump, any sign
     * @param residualSdLog standard deviation of the asset's own part per jump
     */
    public JumpLaw seenBy(double beta, double residualSdLog) {
        final double spread = beta * sdLog;
        return new JumpLaw(perYear, beta * meanLog, Math.sqrt(spread * spread + residualSdLog * residualSdLog));
    }

    /** Drift that the jumps add to the price and that a compensated model takes off: λ(E[e^Y] − 1), per year. */
    public double expectedReturnAnnual() {
        return perYear * StrictMath.expm1(meanLog + 0.5 * sdLog * sdLog);
    }

    /** Variance of log returns that the jumps add: λ(m² + s²), per year. */
    public double varianceAnnual() {
        return perYear * (meanLog * meanLog + sdLog * sdLog);
    }

    /** The same jumps, {@code factor} times as often. */
    public JumpLaw timesAsOften(double factor) {
        return new JumpLaw(perYear * factor, meanLog, sdLog);
    }
}
