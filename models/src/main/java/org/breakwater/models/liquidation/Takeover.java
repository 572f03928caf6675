package org.breakwater.models.liquidation;

/**
 * When the venue's backstop takes an account over whole, with all that is left in it, instead of closing it bit by bit
 * (Hyperliquid: below two thirds of maintenance margin). What the account still has after its positions are closed goes to the
 * backstop; what it owes, the backstop pays first.
 *
 * @param equityBelow share of maintenance margin, in [0, 1]; 0 for never
 */
public record Takeover(double equityBelow) {

    public Takeover {
        if (!(equityBelow >= 0 && equityBelow <= 1)) {
            throw new IllegalArgumentException("equityBelow must be in [0, 1], got " + equityBelow);
        }
    }

    public static Takeover never() {
        return new Takeover(0);
    }

    /** Whether an account is taken over. */
    public boolean takes(double equity, double maintenance) {
        return equityBelow > 0 && equity < equityBelow * maintenance;
    }
}
