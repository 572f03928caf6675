package org.breakwater.models.liquidation;

import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.sizing.Sizing;

/**
 * How the venue closes accounts.
 *
 * @param trigger which accounts
 * @param sizing how much one round closes
 * @param price against whom and at what price
 * @param fee what the account is charged, as far as its equity goes
 * @param split who receives the fee
 * @param pace how fast
 */
public record LiquidationPolicy(
        LiquidationTrigger trigger,
        Sizing sizing,
        CloseOutPrice price,
        LiquidationFee fee,
        FeeSplit split,
        WorkPace pace) {

    /** Closes everything at once and at no cost, without delay. */
    public static LiquidationPolicy immediate() {
        return atMarket(new Sizing.Full(), 0, FeeSplit.toFund(), WorkPace.immediate());
    }

    /**
     * Closes accounts below maintenance against the outside market.
     *
     * @param penaltyRate fraction of closed notional
     */
    public static LiquidationPolicy atMarket(Sizing sizing, double penaltyRate, FeeSplit split, WorkPace pace) {
        return new LiquidationPolicy(
                LiquidationTrigger.below(),
                sizing,
                new CloseOutPrice.Book(),
                new LiquidationFee.Rate(penaltyRate),
                split,
                pace);
    }

    /** The policy with another trigger. */
    public LiquidationPolicy withTrigger(LiquidationTrigger other) {
        return new LiquidationPolicy(other, sizing, price, fee, split, pace);
    }
}
