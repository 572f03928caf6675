package org.breakwater.models.stat;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.breakwater.models.kernel.IncompleteBeta;
import org.breakwater.models.kernel.StandardNormal;

/**
 * A probability estimated from independent paths: hits out of trials.
 *
 * <p>Sources: E. B. Wilson, J. Amer. Statist. Assoc. 22, 209–212 (1927); C. J. Clopper, E. S. Pearson, Biometrika 26, 404–413
 * (1934); R. G. Newcombe, Statist. Med. 17, 857–872 (1998) for the comparison.
 *
 * @param hits paths on which the event happened, in [0, trials]
 * @param trials paths, at least 1
 */
public record ProportionEstimate(long hits, long trials) {

    private static final double ACCURACY = 1e-15;
    private static final int MOST_EVALUATIONS = 2000;

    /** Checks the counts. */
    public ProportionEstimate {
        if (trials < 1) {
            throw new IllegalArgumentException("trials must be at least 1, got " + trials);
        }
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException("hits must be in [0, trials = " + trials + "], got " + hits);
        }
    }

    /**
     * Returns the estimated probability.
     *
     * @return hits/trials
     */
    public double value() {
        return (double) hits / trials;
    }

    /**
     * Returns the figure that reports print: the Wilson interval, or with no hit (or only hits) the Clopper–Pearson bound, so
     * that no report ever says "0 %" without saying below what.
     *
     * @param confidence in (0, 1)
     * @return the estimate
     */
    public Estimate estimate(double confidence) {
        return hits == 0 || hits == trials ? clopperPearson(confidence) : wilson(confidence);
    }

    /**
     * Returns Wilson's score interval: all p with |p̂ − p| ≤ z √(p(1 − p)/n). The smaller root of the
     * quadratic comes from the larger by their product p̂²/(1 + z²/n), so neither loses digits.
     *
     * @param confidence in (0, 1)
     * @return the estimate
     */
    public Estimate wilson(double confidence) {
        Estimate.checkConfidence(confidence);
        final double z = -StandardNormal.quantile((1 - confidence) / 2);
        final double n = trials;
        final double share = value();
        final double square = z * z / n;
        final double larger = share + square / 2 + z * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        final double lower = hits == 0 ? 0 : share * share / larger;
        final double upper = hits == trials ? 1 : larger / (1 + square);
        return new Estimate(share, lower, upper, confidence, IntervalMethod.WILSON);
    }

    /**
     * Returns the exact interval, whose coverage is at least nominal: each bound is the p at which the count seen, or one
     * further out, has probability (1 − confidence)/2. With no hit the upper bound is 1 − ((1 − confidence)/2)<sup>1/n</sup>,
     * about 3.7/n at 95 %.
     *
     * @param confidence in (0, 1)
     * @return the estimate
     */
    public Estimate clopperPearson(double confidence) {
        Estimate.checkConfidence(confidence);
        final double tail = (1 - confidence) / 2;
        return new Estimate(value(), exactLower(tail), exactUpper(tail), confidence, IntervalMethod.CLOPPER_PEARSON);
    }

    private double exactLower(double tail) {
        if (hits == 0) {
            return 0;
        }
        if (hits == trials) {
            return StrictMath.exp(StrictMath.log(tail) / trials);
        }
        final double a = hits;
        final double b = trials - hits + 1.0;
        return root(p -> IncompleteBeta.regularized(p, 1 - p, a, b) - tail, 0, value());
    }

    private double exactUpper(double tail) {
        if (hits == trials) {
            return 1;
        }
        if (hits == 0) {
            return -StrictMath.expm1(StrictMath.log(tail) / trials);
        }
        final double a = hits + 1.0;
        final double b = (double) trials - hits;
        return root(p -> tail - IncompleteBeta.regularized(1 - p, p, b, a), value(), 1);
    }

    private static double root(UnivariateFunction function, double low, double high) {
        return new BrentSolver(ACCURACY, Double.MIN_NORMAL, 0).solve(MOST_EVALUATIONS, function, low, high);
    }
}
