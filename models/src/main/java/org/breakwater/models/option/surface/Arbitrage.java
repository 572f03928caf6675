package org.breakwater.models.option.surface;

/**
 * A place at which a surface can be traded against itself.
 *
 * @param kind what is traded
 * @param years expiry, of a calendar the later one
 * @param logMoneyness ln(K/F) at which it was found
 * @param amount by how much the condition fails: the negative density, or the fall of total variance
 */
public record Arbitrage(Kind kind, double years, double logMoneyness, double amount) {

    /** What is traded. */
    public enum Kind {
        /** Three strikes of one expiry whose price implies a negative probability. */
        BUTTERFLY,
        /** Two expiries at one moneyness, the later of which has less total variance. */
        CALENDAR
    }
}
