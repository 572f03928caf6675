package org.breakwater.models.liquidation.fee;

/** The penalty of a liquidated account. It is charged as far as the account's wealth goes. */
public sealed interface LiquidationFee {

    /**
     * Fee for a fill.
     *
     * @param notional closed, coins of the settlement asset
     * @return coins of the settlement asset, not negative
     */
    double of(double notional);

    /**
     * A share of closed notional.
     *
     * @param rate fraction, in [0, 1]
     */
    record Rate(double rate) implements LiquidationFee {
        public Rate {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException("penaltyRate must be in [0, 1], got " + rate);
            }
        }

        @Override
        public double of(double notional) {
            return rate * notional;
        }
    }
}
