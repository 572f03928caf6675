package org.breakwater.models.liquidation.price;

/**
 * A Dutch auction of an account. While the account is worth something, bids for all of it start at a share of its value and
 * fall, first fast, then slowly to nothing. An account that is worth nothing pays whoever takes it over: from what it lacks
 * to its whole margin shortage.
 *
 * @param startShare of the account's value, in (0, 1]
 * @param fastSeconds over which the share falls to {@code fastShare}, positive
 * @param fastShare in [0, startShare]
 * @param slowSeconds over which it falls from there to zero, positive
 * @param insolventSeconds over which the payment for an insolvent account grows, positive
 */
public record AuctionTerms(
        double startShare, double fastSeconds, double fastShare, double slowSeconds, double insolventSeconds) {

    public AuctionTerms {
        if (!(startShare > 0 && startShare <= 1 && fastShare >= 0 && fastShare <= startShare)) {
            throw new IllegalArgumentException(
                    "shares must satisfy 0 <= fastShare <= startShare <= 1, got " + fastShare + ", " + startShare);
        }
        if (!(fastSeconds > 0 && slowSeconds > 0 && insolventSeconds > 0)) {
            throw new IllegalArgumentException("lengths of an auction must be positive, got " + fastSeconds + ", "
                    + slowSeconds + ", " + insolventSeconds);
        }
    }

    /** Share of the value that is bid. */
    public double share(double elapsedSeconds) {
        if (elapsedSeconds < fastSeconds) {
            return startShare - (startShare - fastShare) * (elapsedSeconds / fastSeconds);
        }
        return fastShare * Math.max(0, 1 - (elapsedSeconds - fastSeconds) / slowSeconds);
    }

    /**
     * What is paid for all of a solvent account, quote currency.
     *
     * @param value of the account at the mark, positive
     */
    public double bid(double value, double elapsedSeconds) {
        return value * share(elapsedSeconds);
    }

    /**
     * What whoever takes over all of an insolvent account is paid, quote currency.
     *
     * @param value of the account at the mark, negative
     * @param slack value less maintenance margin
     */
    public double insolventPayment(double value, double slack, double elapsedSeconds) {
        double share = Math.min(1, elapsedSeconds / insolventSeconds);
        return -(value + (slack - value) * share);
    }
}
