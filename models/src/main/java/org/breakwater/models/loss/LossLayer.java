package org.breakwater.models.loss;

import org.breakwater.models.loss.adl.AdlPolicy;

/** One step of the loss waterfall. */
public sealed interface LossLayer {

    /**
     * The insurance fund.
     *
     * @param capPerDeficit most that it pays for one deficit, in quote currency; infinite for no cap
     * @param allOrNothing true if it pays a deficit whole or not at all
     */
    record Fund(double capPerDeficit, boolean allOrNothing) implements LossLayer {
        public Fund {
            if (!(capPerDeficit >= 0)) {
                throw new IllegalArgumentException("capPerDeficit must be >= 0, got " + capPerDeficit);
            }
        }
    }

    /**
     * Capital of the venue or of a third party, spent over the path.
     *
     * @param name what it is called in reports
     * @param amount quote currency, not negative
     */
    record Capital(String name, double amount) implements LossLayer {
        public Capital {
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("amount of " + name + " must be >= 0, got " + amount);
            }
        }
    }

    /**
     * Auto-deleveraging: positions on the other side are closed at the bankruptcy price of the failed account, as far as each
     * stays solvent.
     *
     * @param policy who comes first
     */
    record AutoDeleveraging(AdlPolicy policy) implements LossLayer {

        /** By the standard policy. */
        public AutoDeleveraging() {
            this(AdlPolicy.standard());
        }
    }

    /**
     * What is left is spread over traders.
     *
     * @param base what their shares are proportional to
     */
    record Socialisation(Base base) implements LossLayer {

        /** Base of the shares; no trader pays more than its base or its equity. */
        public enum Base {
            /** Unrealised profit of those in profit. */
            WINNERS_PROFIT,
            /** Equity of all solvent accounts. */
            EQUITY,
            /** Open interest of both sides. */
            OPEN_INTEREST
        }
    }
}
