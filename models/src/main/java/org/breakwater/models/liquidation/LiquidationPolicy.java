package org.breakwater.models.liquidation;

import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.seizure.Seizure;
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
 * @param limits what bounds the pace beside depth
 * @param takeover when the backstop takes an account whole
 * @param order which account comes first
 * @param collateral who takes the collateral of closed accounts, and at what price
 */
public record LiquidationPolicy(
        LiquidationTrigger trigger,
        Sizing sizing,
        CloseOutPrice price,
        LiquidationFee fee,
        FeeSplit split,
        WorkPace pace,
        WorkLimits limits,
        Takeover takeover,
        WorkOrder order,
        Seizure collateral) {

    public LiquidationPolicy {
        boolean auctioned = sizing instanceof Sizing.Auction;
        if (auctioned != price instanceof CloseOutPrice.DutchAuction) {
            throw new IllegalArgumentException(
                    "sizing must be that of an auction where the price is, and only there, got " + sizing + " and "
                            + price);
        }
    }

    /** Collateral is sold in the market. */
    public LiquidationPolicy(
            LiquidationTrigger trigger,
            Sizing sizing,
            CloseOutPrice price,
            LiquidationFee fee,
            FeeSplit split,
            WorkPace pace,
            WorkLimits limits,
            Takeover takeover,
            WorkOrder order) {
        this(trigger, sizing, price, fee, split, pace, limits, takeover, order, new Seizure.AtMarket());
    }

    /** Without limits, takeover or an order of its own. */
    public LiquidationPolicy(
            LiquidationTrigger trigger,
            Sizing sizing,
            CloseOutPrice price,
            LiquidationFee fee,
            FeeSplit split,
            WorkPace pace) {
        this(
                trigger,
                sizing,
                price,
                fee,
                split,
                pace,
                WorkLimits.none(),
                Takeover.never(),
                WorkOrder.LOWEST_MARGIN_RATIO);
    }

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
                CloseOutPrice.Book.atAnyPrice(),
                new LiquidationFee.Rate(penaltyRate),
                split,
                pace);
    }

    /** Whether an order may find the market open and still not fill: for its limit, a pace of the venue, or want of a bidder. */
    public boolean mayRefuse() {
        return price.limit() != null
                || price instanceof CloseOutPrice.DutchAuction
                || !limits.equals(WorkLimits.none());
    }

    /** The policy with another trigger. */
    public LiquidationPolicy withTrigger(LiquidationTrigger other) {
        return new LiquidationPolicy(other, sizing, price, fee, split, pace, limits, takeover, order, collateral);
    }

    /** The policy with collateral that is taken in another way. */
    public LiquidationPolicy withCollateral(Seizure other) {
        return new LiquidationPolicy(trigger, sizing, price, fee, split, pace, limits, takeover, order, other);
    }
}
