package org.breakwater.models.analytic.impact;

/**
 * The optimal liquidation of Almgren and Chriss: least expected cost plus risk aversion times variance, with linear impact.
 *
 * <p>With τ = T/N and η̃ = η − γτ/2, the holding after j intervals is x<sub>j</sub> = X sinh(κ(T − t<sub>j</sub>))/sinh(κT),
 * where cosh(κτ) = 1 + λσ²τ²/(2η̃); without risk aversion it is the straight line. With n<sub>j</sub> the sales,
 *
 * <pre>  E = γX²/2 + ε Σ|n_j| + (η̃/τ) Σ n_j²,      V = σ² Σ τ x_j²</pre>
 *
 * <p>Source: R. Almgren, N. Chriss, "Optimal execution of portfolio transactions", J. Risk 3(2), 5–39 (2001), equations 17–20.
 *
 * @param quantity X, coins to sell
 * @param duration T, positive
 * @param intervals N, at least 1
 * @param volatility σ, currency per coin and √time, not negative
 * @param temporaryImpact η, currency per coin and (coin per time)
 * @param permanentImpact γ, currency per coin and coin
 * @param riskAversion λ per currency, not negative
 * @param fixedCost ε, half spread and fees, currency per coin
 */
public record AlmgrenChriss(
        double quantity,
        double duration,
        int intervals,
        double volatility,
        double temporaryImpact,
        double permanentImpact,
        double riskAversion,
        double fixedCost) {

    /** Checks the values. */
    public AlmgrenChriss {
        if (!(duration > 0) || intervals < 1) {
            throw new IllegalArgumentException(
                    "duration must be positive and intervals at least 1, got " + duration + ", " + intervals);
        }
        if (!(volatility >= 0 && riskAversion >= 0)) {
            throw new IllegalArgumentException(
                    "volatility and riskAversion must not be negative, got " + volatility + ", " + riskAversion);
        }
        final double reduced = temporaryImpact - 0.5 * permanentImpact * duration / intervals;
        if (!(reduced > 0)) {
            throw new IllegalArgumentException(
                    "temporaryImpact must exceed permanentImpact times half an interval, the difference is " + reduced);
        }
    }

    /**
     * Returns the urgency.
     *
     * @return κ per time, 0 without risk aversion
     */
    public double urgency() {
        final double halfExcess =
                riskAversion * volatility * volatility * interval() * interval() / (4 * reducedImpact());
        // acosh(1 + 2u) = 2 asinh(√u), which keeps its digits for small u
        final double root = Math.sqrt(halfExcess);
        return 2 * StrictMath.log1p(root + halfExcess / (1 + Math.sqrt(1 + halfExcess))) / interval();
    }

    /**
     * Returns the holdings.
     *
     * @return x<sub>0</sub> = X, …, x<sub>N</sub> = 0
     */
    public double[] trajectory() {
        final double[] holdings = new double[intervals + 1];
        final double urgency = urgency();
        for (int j = 0; j < intervals; j++) {
            final double elapsed = j * interval();
            final double left = duration - elapsed;
            holdings[j] = urgency * duration == 0
                    ? quantity * left / duration
                    : quantity
                            * StrictMath.exp(-urgency * elapsed)
                            * (StrictMath.expm1(-2 * urgency * left) / StrictMath.expm1(-2 * urgency * duration));
        }
        return holdings;
    }

    /**
     * Returns the expected cost against the price at the start.
     *
     * @return E, in currency
     */
    public double expectedCost() {
        final double[] holdings = trajectory();
        double sold = 0;
        double squares = 0;
        for (int j = 1; j <= intervals; j++) {
            final double sale = holdings[j - 1] - holdings[j];
            sold += Math.abs(sale);
            squares += sale * sale;
        }
        return 0.5 * permanentImpact * quantity * quantity + fixedCost * sold + reducedImpact() / interval() * squares;
    }

    /**
     * Returns the variance of the cost.
     *
     * @return V, in currency squared
     */
    public double variance() {
        final double[] holdings = trajectory();
        double squares = 0;
        for (int j = 1; j <= intervals; j++) {
            squares += holdings[j] * holdings[j];
        }
        return volatility * volatility * interval() * squares;
    }

    private double interval() {
        return duration / intervals;
    }

    private double reducedImpact() {
        return temporaryImpact - 0.5 * permanentImpact * interval();
    }
}
