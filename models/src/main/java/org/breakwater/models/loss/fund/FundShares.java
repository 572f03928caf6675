package org.breakwater.models.loss.fund;

import org.breakwater.models.rounding.Rounding;

/**
 * Shares of those who have deposited in a fund, and what they stand for. All in whole quanta below 2^53, cut off as Drift v2
 * does ({@code math/insurance.rs}).
 *
 * @param total shares of all depositors
 * @param balance what the fund holds
 */
public record FundShares(double total, double balance) {

    public FundShares {
        if (!(total >= 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("total must be >= 0, got " + total);
        }
        if (!(balance >= 0 && balance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("balance must be >= 0, got " + balance);
        }
    }

    /** What a number of shares is worth. */
    public double value(double shares) {
        return total > 0 ? Rounding.DOWN.mulDiv(shares, balance, total) : 0;
    }

    /** Shares that an amount buys; the first depositor gets one for each quantum. */
    public double sharesFor(double amount) {
        return balance > 0 ? Rounding.DOWN.mulDiv(amount, total, balance) : amount;
    }

    /**
     * Shares that a depositor loses who calls off a withdrawal: what it asked for was fixed then, and it joins again at that
     * worth. Nothing where the shares are worth no more than that now.
     *
     * @param shares in the request
     * @param requested their worth when the request was made
     */
    public double lostOnCancel(double shares, double requested) {
        if (value(shares) <= requested) {
            return 0;
        }
        FundShares others = new FundShares(total - shares, balance - requested);
        return shares - others.sharesFor(requested);
    }
}
