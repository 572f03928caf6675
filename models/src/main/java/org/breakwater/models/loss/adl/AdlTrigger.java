package org.breakwater.models.loss.adl;

import org.jspecify.annotations.Nullable;

/** When positions are closed against one another instead of in the market. */
public sealed interface AdlTrigger {

    /**
     * The price at which an account is closed against others.
     *
     * @param equity worth of the account, quote currency
     * @param ofFailed price of the policy for accounts that owe more than they have
     * @return null if the account is not closed
     */
    @Nullable
    AdlPrice price(double equity, AdlPrice ofFailed);

    /** Accounts that owe more than they have. */
    record Deficit() implements AdlTrigger {
        @Override
        public @Nullable AdlPrice price(double equity, AdlPrice ofFailed) {
            return equity < 0 ? ofFailed : null;
        }
    }

    /** A market that is closed for good: accounts that owe as above, all others at the oracle's price. */
    record FinalSettlement() implements AdlTrigger {
        @Override
        public AdlPrice price(double equity, AdlPrice ofFailed) {
            return equity < 0 ? ofFailed : AdlPrice.ORACLE;
        }
    }

    /**
     * Traders' profit outgrows the pool that owes it (GMX v2, {@code AdlUtils.sol}). No account's own equity matters.
     *
     * @param above share of the pool that profit must exceed, positive
     * @param downTo share below which closing must not bring it, between zero and {@code above}
     */
    record PoolProfit(double above, double downTo) implements AdlTrigger {

        /** A share that is off the limit by less than this is the limit but for rounding. */
        private static final double ROUNDING = 1e-12;

        public PoolProfit {
            if (!(above > 0 && above < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("above must be positive, got " + above);
            }
            if (!(downTo >= 0 && downTo <= above)) {
                throw new IllegalArgumentException("downTo must lie between 0 and " + above + ", got " + downTo);
            }
        }

        @Override
        public @Nullable AdlPrice price(double equity, AdlPrice ofFailed) {
            return null;
        }

        /**
         * Whether profit is strictly more than its share of the pool.
         *
         * @param profit sum of the profits of one side, quote currency
         * @param pool worth of the pool, quote currency, not negative
         */
        public boolean reached(double profit, double pool) {
            return profit > above * pool * (1 + ROUNDING);
        }

        /** How much profit may be taken out, quote currency, so that its share does not fall below the floor. */
        public double removable(double profit, double pool) {
            return Math.max(0, profit - downTo * pool);
        }

        /**
         * What is left of a position after a keeper's order.
         *
         * @param size of the position
         * @param asked what the keeper closes, in the unit of {@code size}
         * @param profit of the position, quote currency
         * @param removable see {@link #removable}
         */
        public static double left(double size, double asked, double profit, double removable) {
            double allowed = profit > removable ? size * (removable / profit) : size;
            return size - Math.min(asked, allowed);
        }
    }
}
