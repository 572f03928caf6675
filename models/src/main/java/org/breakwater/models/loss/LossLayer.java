package org.breakwater.models.loss;

import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.rounding.Rounding;

/** One step of the loss waterfall. */
public sealed interface LossLayer {

    /**
     * The insurance fund.
     *
     * @param capPerDeficit most that it pays for one deficit, in quote currency; infinite for no cap
     * @param capPerContract most that it pays over the path for losses of one contract, in quote currency; infinite for no cap
     * @param allOrNothing true if it pays a deficit whole or not at all
     * @param reserve what it always keeps, in quote currency
     * @param covers how much of a debt is a deficit at all, for this layer and all after it
     */
    record Fund(double capPerDeficit, double capPerContract, boolean allOrNothing, double reserve, Covers covers)
            implements LossLayer {

        /** How much of a closed account's debt the waterfall pays. */
        public enum Covers {
            /** All of it. */
            DEFICIT,
            /** What brings the account's health to zero: the rest of the debt stays, backed by what the account still holds. */
            RESTORE_HEALTH
        }

        public Fund {
            if (!(capPerDeficit >= 0)) {
                throw new IllegalArgumentException("capPerDeficit must be >= 0, got " + capPerDeficit);
            }
            if (!(capPerContract >= 0)) {
                throw new IllegalArgumentException("capPerContract must be >= 0, got " + capPerContract);
            }
            if (!(reserve >= 0 && reserve < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("reserve must be >= 0, got " + reserve);
            }
        }

        /** A fund that covers deficits down to its last coin. */
        public Fund(double capPerDeficit, boolean allOrNothing) {
            this(capPerDeficit, Double.POSITIVE_INFINITY, allOrNothing, 0, Covers.DEFICIT);
        }

        /**
         * Whether a balance pays a loss whole; where it does not, an all-or-nothing fund pays none of it.
         *
         * @param balance what the fund has
         * @param loss what it is asked for, in the same unit; not positive if it gains
         * @param rounding share of the loss that does not count
         */
        public boolean coversWhole(double balance, double loss, double rounding) {
            return loss <= 0 || balance >= loss * (1 - rounding);
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
     * The liquidity pool, counterparty of all traders, whose providers bear whatever is left (GMX v2, Synthetix v3).
     *
     * @param capital worth of the pool at the start, quote currency; infinite where no rule asks for it
     */
    record Pool(double capital) implements LossLayer {
        public Pool {
            if (!(capital >= 0)) {
                throw new IllegalArgumentException("capital of the pool must be >= 0, got " + capital);
            }
        }

        /** A pool whose worth no rule asks for. */
        public Pool() {
            this(Double.POSITIVE_INFINITY);
        }
    }

    /**
     * A backstop vault of the venue's own depositors, spent over the path.
     *
     * @param capital quote currency, not negative
     */
    record Backstop(double capital) implements LossLayer {
        public Backstop {
            if (!(capital >= 0 && capital < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("capital of the backstop must be >= 0, got " + capital);
            }
        }
    }

    /**
     * Auto-deleveraging: positions on the other side are closed against the failed account's.
     *
     * @param policy in which order, at what price and how much
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
     * @param onlyWhenFundEmpty true if nothing is spread while the fund still has money
     * @param rounding of what one unit of the base pays: none or up; never more than the loss is taken in all
     * @param quantum unit to which that is rounded, quote currency (coins of the asset for deposits); 0 without rounding
     */
    record Socialisation(Base base, boolean onlyWhenFundEmpty, Rounding rounding, double quantum) implements LossLayer {

        /** Base of the shares; no trader pays more than its base or its equity. */
        public enum Base {
            /** Unrealised profit of those in profit. */
            WINNERS_PROFIT,
            /** Equity of all solvent accounts. */
            EQUITY,
            /** Open interest of both sides, all contracts, by notional. */
            OPEN_INTEREST,
            /** Open interest of both sides in the contracts that the loss comes from, by size. */
            CONTRACTS,
            /** What all hold of the asset in which the loss arose. */
            DEPOSITS
        }

        public Socialisation {
            if (!(quantum >= 0 && quantum < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("quantum must be >= 0, got " + quantum);
            }
            if (rounding != Rounding.NONE && rounding != Rounding.CEILING) {
                throw new IllegalArgumentException("rounding must be NONE or CEILING, got " + rounding);
            }
            if (rounding != Rounding.NONE && quantum == 0) {
                throw new IllegalArgumentException("quantum must be positive where shares are rounded, got 0.0");
            }
        }

        /** Whatever the fund holds, unrounded. */
        public Socialisation(Base base) {
            this(base, false, Rounding.NONE, 0);
        }

        boolean rounds() {
            return rounding != Rounding.NONE;
        }
    }
}
