package org.breakwater.models.liquidation.price;

import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;

/** Who takes a closed position, how much of it, and at what price. */
public sealed interface CloseOutPrice {

    /**
     * What the other side takes now.
     *
     * @param side −1 sells to it, +1 buys from it
     * @return quote notional at the traded mid; infinite without a limit
     */
    double capacity(MarketImpact impact, MarketState m, VenueState s, int asset, int side);

    /**
     * Fills an order that the other side takes.
     *
     * @param side −1 sells, +1 buys
     * @param notional quote notional at the traded mid, at most {@link #capacity}
     * @return average price
     */
    double fill(MarketImpact impact, MarketState m, VenueState s, int asset, int side, double notional);

    /** The outside market's book at whatever price it gives. */
    record Book() implements CloseOutPrice {
        @Override
        public double capacity(MarketImpact impact, MarketState m, VenueState s, int asset, int side) {
            return impact.capacity(m, s, asset, side);
        }

        @Override
        public double fill(MarketImpact impact, MarketState m, VenueState s, int asset, int side, double notional) {
            return impact.fill(m, s, asset, side, notional);
        }
    }
}
