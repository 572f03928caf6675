package org.breakwater.models.liquidation;

/**
 * What a venue asks of an account beside maintenance margin before it leaves it alone. Every member is non-decreasing in all
 * of its arguments. Amounts in quote currency.
 */
public sealed interface AddOn {

    /**
     * What equity is held against.
     *
     * @param required maintenance margin, as the trigger counts it
     * @param notional open notional of the account
     * @param entryNotional the same at entry prices
     */
    double raise(double required, double notional, double entryNotional);

    /** Nothing. */
    record None() implements AddOn {
        @Override
        public double raise(double required, double notional, double entryNotional) {
            return required;
        }
    }

    /**
     * The reward of whoever liquidates the account must be left in it (Synthetix v3 perps, {@code
     * PerpsMarketConfiguration.sol}): {@code min(max(cost + profit, cost·(1 + ratio), share·notional + cost), cap)}.
     *
     * @param share of open notional that flagging pays, not negative
     * @param cost of a liquidation to the keeper, not negative
     * @param minProfit least profit of the keeper, not negative
     * @param minProfitRatio least profit over cost, not negative
     * @param cap largest reward, not negative
     */
    record KeeperReward(double share, double cost, double minProfit, double minProfitRatio, double cap)
            implements AddOn {
        public KeeperReward {
            requireNotNegative("share", share);
            requireNotNegative("cost", cost);
            requireNotNegative("minProfit", minProfit);
            requireNotNegative("minProfitRatio", minProfitRatio);
            if (!(cap >= 0)) {
                throw new IllegalArgumentException("cap must be >= 0, got " + cap);
            }
        }

        @Override
        public double raise(double required, double notional, double entryNotional) {
            return notional > 0 ? required + reward(notional) : required;
        }

        /**
         * What the keeper is paid, quote currency.
         *
         * @param notional open notional of the account when it is flagged
         */
        public double reward(double notional) {
            double least = Math.max(cost + minProfit, cost * (1 + minProfitRatio));
            return Math.min(Math.max(least, share * notional + cost), cap);
        }
    }

    /**
     * What is left must be more than nothing, and no less than an amount and a share of the notional at entry (GMX v2, {@code
     * PositionUtils.sol}).
     *
     * @param minimum amount, not negative
     * @param entryShare fraction of entry notional, in [0, 1]
     */
    record Floor(double minimum, double entryShare) implements AddOn {
        public Floor {
            requireNotNegative("minimum", minimum);
            if (!(entryShare >= 0 && entryShare <= 1)) {
                throw new IllegalArgumentException("entryShare must be in [0, 1], got " + entryShare);
            }
        }

        /** The smallest number above zero stands for "more than nothing" where equity must not be below what is asked. */
        @Override
        public double raise(double required, double notional, double entryNotional) {
            double floor = Math.max(minimum, entryShare * entryNotional);
            return Math.max(required, Math.max(floor, Double.MIN_VALUE));
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + value);
        }
    }
}
