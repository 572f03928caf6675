package org.breakwater.models.liquidation.seizure;

/**
 * A liquidator repays debt and receives collateral worth more by a bonus, of which the venue takes a share.
 *
 * @param bonus value received over value repaid, at least 1
 * @param protocolShare of the part above one, in [0, 1]
 */
public record BonusSeizure(double bonus, double protocolShare) implements Seizure {

    public BonusSeizure {
        if (!(bonus >= 1 && bonus < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("bonus must be at least 1, got " + bonus);
        }
        if (!(protocolShare >= 0 && protocolShare <= 1)) {
            throw new IllegalArgumentException("protocolShare must be in [0, 1], got " + protocolShare);
        }
    }

    /**
     * Debt that is repaid, coins: what is wanted, as far as the collateral goes.
     *
     * @param wanted coins of debt
     * @param balance coins of collateral
     */
    public double repaid(double wanted, double debtPrice, double collateralPrice, double balance) {
        return collateral(wanted, debtPrice, collateralPrice) > balance
                ? balance * collateralPrice / debtPrice / bonus
                : wanted;
    }

    /** Coins of collateral that are taken for a wanted repayment, as far as it goes. */
    public double taken(double wanted, double debtPrice, double collateralPrice, double balance) {
        return Math.min(balance, collateral(wanted, debtPrice, collateralPrice));
    }

    /** Coins of collateral among those taken that the venue gets. */
    public double protocolFee(double taken) {
        return (taken - taken / bonus) * protocolShare;
    }

    private double collateral(double debt, double debtPrice, double collateralPrice) {
        return debt * debtPrice / collateralPrice * bonus;
    }

    @Override
    public double coins(double need, double index, double balance) {
        return taken(need, 1, index, balance);
    }

    @Override
    public double paid(double coins, double need, double index) {
        return repaid(need, 1, index, coins);
    }

    @Override
    public double protocolCoins(double coins) {
        return protocolFee(coins);
    }
}
