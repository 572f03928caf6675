package org.breakwater.models.margin;

/**
 * What closing a position would cost, which a venue holds back beside the margin: a taker's fee, a keeper's reward.
 *
 * @param rate fraction of notional, in [0, 1)
 * @param at price at which the position is assumed to be closed
 */
public record ClosingFee(double rate, At at) {

    /** Where the position is assumed to be closed. */
    public enum At {
        /** At the mark. */
        MARK,
        /** At the price at which the account, having paid the fee, has nothing left. */
        BANKRUPTCY
    }

    public ClosingFee {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("rate of the closing fee must be in [0, 1), got " + rate);
        }
    }

    /** Nothing is held back. */
    public static ClosingFee none() {
        return new ClosingFee(0, At.MARK);
    }

    /**
     * The fee of closing at bankruptcy. With x the signed notional there, {@code equity + x − signedNotional = rate·|x|}; zero if no
     * price takes all of the equity.
     *
     * @param signedNotional quantity times value at the mark (see {@code ResolvedBook.value}), in the currency of equity
     * @param equity of the account at the mark, before the fee
     */
    double atBankruptcy(double signedNotional, double equity) {
        double side = Math.signum(signedNotional);
        return rate * Math.max(0, side * (signedNotional - equity) / (1 - rate * side));
    }
}
