package org.breakwater.models.margin;

import org.breakwater.models.state.VenueState;

/** What an amount of an asset counts for as collateral, or against it. */
@FunctionalInterface
public interface BalanceWorth {

    /**
     * Worth of a balance in quote currency. Does not fall as the amount grows, nor as the price grows while the amount is positive;
     * does not rise with the price of a debt.
     *
     * @param s venue, whose totals a weight may hang on
     * @param asset number of the asset
     * @param amount coins; negative is a debt
     * @param price of a coin, quote currency
     * @param forInitial whether it counts for initial margin, else for maintenance
     */
    double of(VenueState s, int asset, double amount, double price, boolean forInitial);

    /** By how much rounding may make the weight of an asset fall as its price rises; zero for most. */
    default double quantum(int asset) {
        return 0;
    }
}
