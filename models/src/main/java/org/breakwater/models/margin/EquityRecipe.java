package org.breakwater.models.margin;

/**
 * What counts as equity beside collateral. Losses always count in full.
 *
 * @param profitWeightInitial share of unrealised profit that counts for initial margin, in [0, 1]
 * @param profitWeightMaintenance share of it that counts for maintenance, in [0, 1]
 * @param profitCapInitialQuote most profit that counts for initial margin, quote currency; infinite without a cap
 * @param weighted what the weight and the cap apply to
 * @param openOrders whether margin is asked for orders that stand
 */
public record EquityRecipe(
        double profitWeightInitial,
        double profitWeightMaintenance,
        double profitCapInitialQuote,
        Weighted weighted,
        OpenOrders openOrders) {

    /** What a weight of profit applies to. */
    public enum Weighted {
        /** The profit of all positions of the unit together. */
        ACCOUNT,
        /** The profit of each position on its own. */
        POSITION,
        /** The profit of each position less its margin; the rest joins the balance of its settlement asset (Mango's health). */
        POSITION_LESS_MARGIN
    }

    /** How standing orders count. */
    public enum OpenOrders {
        /** Not at all. */
        IGNORED,
        /** All of one side fills, whichever asks for more. */
        WORST_CASE
    }

    public EquityRecipe {
        requireShare("profitWeightInitial", profitWeightInitial);
        requireShare("profitWeightMaintenance", profitWeightMaintenance);
        if (!(profitCapInitialQuote >= 0)) {
            throw new IllegalArgumentException("profitCapInitialQuote must be >= 0, got " + profitCapInitialQuote);
        }
    }

    /** Profit counts in full, orders do not. */
    public static EquityRecipe full() {
        return new EquityRecipe(1, 1, Double.POSITIVE_INFINITY, Weighted.ACCOUNT, OpenOrders.IGNORED);
    }

    /** What a profit counts for. */
    double counted(double profit, boolean forInitial) {
        if (!(profit > 0)) {
            return profit;
        }
        return forInitial
                ? Math.min(profitCapInitialQuote, profit * profitWeightInitial)
                : profit * profitWeightMaintenance;
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], got " + share);
        }
    }
}
