package org.breakwater.models.margin.option;

import org.breakwater.models.option.OptionType;

/**
 * Terms of one contract that a margin of options looks at. Its quantity counts units of the underlying.
 *
 * @param exposure what it is exposed to
 * @param underlying number of its underlying, from 0
 * @param expirySeconds when it expires, on any clock that all contracts share; {@link #NEVER} without an expiry
 * @param strike of an option, positive, in quote currency; 0 for all others
 * @param inCoin true if its value is an amount of coins, whose loss is reckoned at today's price of the coin; false if what is
 *     paid at the price of tomorrow is reckoned, which is linear in price also where a contract is settled in coins
 */
public record ListedContract(Exposure exposure, int underlying, long expirySeconds, double strike, boolean inCoin) {

    /** Expiry of what does not expire. */
    public static final long NEVER = Long.MAX_VALUE;

    public ListedContract {
        if (underlying < 0) {
            throw new IllegalArgumentException("underlying must be >= 0, got " + underlying);
        }
        if (exposure.expires() == (expirySeconds == NEVER)) {
            throw new IllegalArgumentException("expirySeconds must be given for what expires, and only there, got "
                    + expirySeconds + " for " + exposure);
        }
        if (inCoin && exposure == Exposure.SPOT) {
            throw new IllegalArgumentException("inCoin must be false for a coin, which loses none of itself, got true");
        }
        if (exposure.isOption() ? !(strike > 0 && strike < Double.POSITIVE_INFINITY) : strike != 0) {
            throw new IllegalArgumentException(
                    "strike must be positive for an option and 0 for others, got " + strike + " for " + exposure);
        }
    }

    /** Coins of an underlying. */
    public static ListedContract spot(int underlying) {
        return new ListedContract(Exposure.SPOT, underlying, NEVER, 0, false);
    }

    /** A perpetual future. */
    public static ListedContract perpetual(int underlying) {
        return new ListedContract(Exposure.PERPETUAL, underlying, NEVER, 0, false);
    }

    /** A future that expires. */
    public static ListedContract future(int underlying, long expirySeconds) {
        return new ListedContract(Exposure.FUTURE, underlying, expirySeconds, 0, false);
    }

    /** A European option. */
    public static ListedContract option(OptionType type, int underlying, long expirySeconds, double strike) {
        return new ListedContract(Exposure.of(type), underlying, expirySeconds, strike, false);
    }

    /** The same contract with its value in coins. */
    public ListedContract coinSettled() {
        return new ListedContract(exposure, underlying, expirySeconds, strike, true);
    }
}
