package org.breakwater.models.liquidation.seizure;

import org.breakwater.models.rounding.Steps;

/**
 * Collateral is sold to liquidators below its index price, for part of what the account owes or must hold; the fund takes a
 * share of what is repaid.
 *
 * @param discount off the index price, in [0, 1)
 * @param fundFee share of what is repaid that the fund takes, in [0, 1)
 * @param share of a large debt that one sale repays, in (0, 1]
 * @param dust quote currency; a debt of no more is repaid at once
 * @param steps whole numbers of the venue
 */
public record DiscountedSale(double discount, double fundFee, double share, double dust, Steps steps)
        implements Seizure {

    public DiscountedSale {
        if (!(discount >= 0 && discount < 1 && fundFee >= 0 && fundFee < 1)) {
            throw new IllegalArgumentException(
                    "discount and fundFee must be in [0, 1), got " + discount + ", " + fundFee);
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in (0, 1], got " + share);
        }
        if (!(dust >= 0)) {
            throw new IllegalArgumentException("dust must be >= 0, got " + dust);
        }
    }

    /**
     * Most that one sale may repay, the fund's fee included, quote currency.
     *
     * @param cash of the account in quote currency, negative is a debt
     * @param requirement margin that its positions need
     */
    public double maxRepaid(double cash, double requirement) {
        double debt = Math.max(Math.max(0, -cash), requirement);
        return (debt > dust ? debt * share : debt) / (1 - fundFee);
    }

    /** Coins that a repayment buys, as far as they go. */
    public double collateralFor(double repaid, double price, double balance) {
        return Math.min(balance, repaid / (price * (1 - discount)));
    }

    /** What a number of coins cost, quote currency. */
    public double costOf(double coins, double price) {
        double cost = coins * (price * (1 - discount));
        return steps.rounding().whole(cost * steps.quote()) / steps.quote();
    }

    /** One sale after the other repays all of a debt: shares of it bound the sales of a solvent account only. */
    @Override
    public double coins(double need, double index, double balance) {
        return collateralFor(need / (1 - fundFee), index, balance);
    }

    @Override
    public double paid(double coins, double need, double index) {
        return costOf(coins, index);
    }

    @Override
    public double fundShare() {
        return fundFee;
    }
}
