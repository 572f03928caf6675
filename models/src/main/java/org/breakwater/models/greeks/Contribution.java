package org.breakwater.models.greeks;

/** What a change of equity came from. */
public enum Contribution {
    /** The price, by the delta before it moved. */
    DELTA(true),
    /** Half the gamma times the square of the price's move. */
    GAMMA(true),
    /** Implied volatility, by the vega before it moved. */
    VEGA(true),
    /** Time that passed. */
    THETA(true),
    /** Price and volatility together. */
    VANNA(true),
    /** Half the volga times the square of volatility's move. */
    VOLGA(true),
    /** The price of coins that are owned or owed, unrealised profit included. */
    COLLATERAL(false),
    /** What came in or went out at the prices after the move: funding, fills off the mark, fees, penalties, debts taken over. */
    FLOWS(false),
    /** What the Greeks leave unexplained of the positions' change in value. */
    REST(false);

    private final boolean isGreek;

    Contribution(boolean isGreek) {
        this.isGreek = isGreek;
    }

    /** True if it is a term of the expansion of a position's value. */
    public boolean isGreek() {
        return isGreek;
    }
}
