package org.breakwater.models.analytic.impact;

/**
 * The optimal liquidation of Obizhaeva and Wang in a block-shaped book that refills: a block at the start, a constant rate, a
 * block at the end.
 *
 * <p>Blocks X/(ρT + 2), rate ρX/(ρT + 2), cost above the unperturbed price λX²/2 + κX²/(ρT + 2).
 *
 * <p>Source: A. Obizhaeva, J. Wang, "Optimal trading strategy and supply/demand dynamics", J. Financial Markets 16(1), 1–32
 * (2013), proposition 3.
 *
 * @param quantity X
 * @param duration T, positive
 * @param resilience ρ per time, not negative: the rate at which temporary impact decays
 * @param permanentImpact λ, currency per coin and coin
 * @param temporaryImpact κ, currency per coin and coin
 */
public record ObizhaevaWang(
        double quantity, double duration, double resilience, double permanentImpact, double temporaryImpact) {

    /** Checks the values. */
    public ObizhaevaWang {
        if (!(duration > 0 && resilience >= 0)) {
            throw new IllegalArgumentException(
                    "duration must be positive and resilience not negative, got " + duration + ", " + resilience);
        }
    }

    /**
     * Returns the size of the first and of the last block.
     *
     * @return X/(ρT + 2)
     */
    public double block() {
        return quantity / (resilience * duration + 2);
    }

    /**
     * Returns the rate of trading between the blocks.
     *
     * @return ρX/(ρT + 2), per time
     */
    public double rate() {
        return resilience * block();
    }

    /**
     * Returns the expected cost above the unperturbed price.
     *
     * @return in currency
     */
    public double cost() {
        return permanentImpact / 2 * quantity * quantity + temporaryImpact * quantity * block();
    }
}
