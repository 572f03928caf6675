package org.breakwater.models.liquidation.seizure;

/** How the collateral of a closed account becomes the quote currency that it owes. */
public sealed interface Seizure permits Seizure.AtMarket, BonusSeizure, DiscountedSale, MultiplierExchange {

    /**
     * Coins that are taken for an amount, as far as they go.
     *
     * @param need quote currency that the account needs, positive
     * @param index price of a coin
     * @param balance coins that it holds, positive
     */
    double coins(double need, double index, double balance);

    /**
     * What is paid for coins that were taken, quote currency.
     *
     * @param coins see {@link #coins}
     */
    double paid(double coins, double need, double index);

    /** Part of what is paid that the fund keeps. */
    default double fundShare() {
        return 0;
    }

    /** Coins of those taken that the venue keeps. */
    default double protocolCoins(double coins) {
        return 0;
    }

    /** Nobody takes it: it is sold in the outside market by the venue, at whatever price. */
    record AtMarket() implements Seizure {
        @Override
        public double coins(double need, double index, double balance) {
            return Math.min(balance, need / index);
        }

        @Override
        public double paid(double coins, double need, double index) {
            return coins * index;
        }
    }
}
