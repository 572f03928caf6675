package org.breakwater.models.liquidation.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the venue pays whoever starts a liquidation: {@code min(max(cost + least, cost·(1 + profit), flag + cost), cap)}. Exact on
 * amounts of any size, since venues of this kind count in 10⁻¹⁸; it is asked once per flagged account.
 *
 * @param least reward beyond the cost, quote currency, not negative
 * @param profitRatio profit over the cost, not negative
 * @param cap largest reward, quote currency, not negative
 */
public record KeeperReward(BigDecimal least, BigDecimal profitRatio, BigDecimal cap) {

    public KeeperReward {
        if (least.signum() < 0 || profitRatio.signum() < 0 || cap.signum() < 0) {
            throw new IllegalArgumentException(
                    "a keeper's reward must be made of amounts >= 0, got " + least + ", " + profitRatio + ", " + cap);
        }
    }

    /**
     * @param flagReward share of the positions' notional, quote currency
     * @param cost of execution, quote currency
     * @param scale decimals kept, the rest is cut off
     */
    public BigDecimal of(BigDecimal flagReward, BigDecimal cost, int scale) {
        BigDecimal earned = cost.add(cost.multiply(profitRatio)).setScale(scale, RoundingMode.DOWN);
        return cost.add(least).max(earned).max(flagReward.add(cost)).min(cap);
    }

    /** The reward in a run. */
    public double of(double flagReward, double cost) {
        double earned = Math.max(cost + cost * profitRatio.doubleValue(), flagReward + cost);
        return Math.min(Math.max(cost + least.doubleValue(), earned), cap.doubleValue());
    }
}
