package org.breakwater.models.liquidation.price;

import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

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

    /** What the other side gains from the distance of its price and the index, a fraction of notional; zero in a market. */
    default double liquidatorFee() {
        return 0;
    }

    /** Whether fees are a share of notional at the index rather than at the price of the fill. */
    default boolean chargesAtIndex() {
        return false;
    }

    /** The limit of the order, beyond which it does not fill and waits; null for none. */
    default @Nullable PriceLimit limit() {
        return null;
    }

    /**
     * The outside market's book.
     *
     * @param limit furthest price that is taken; null for whatever the book gives
     */
    record Book(@Nullable PriceLimit limit) implements CloseOutPrice {

        /** Whatever the book gives. */
        public static Book atAnyPrice() {
            return new Book(null);
        }

        @Override
        public double capacity(MarketImpact impact, MarketState m, VenueState s, int asset, int side) {
            return impact.capacity(m, s, asset, side);
        }

        @Override
        public double fill(MarketImpact impact, MarketState m, VenueState s, int asset, int side, double notional) {
            return impact.fill(m, s, asset, side, notional);
        }
    }

    /**
     * A liquidator takes the position at the index price less a fee and hedges it in the outside market at once: the account gets
     * the index price less the fee, the market is displaced as if the account had sold there.
     *
     * @param fee fraction of the index price, in [0, 1)
     */
    record OracleFee(double fee) implements CloseOutPrice {
        public OracleFee {
            if (!(fee >= 0 && fee < 1)) {
                throw new IllegalArgumentException("fee must be in [0, 1), got " + fee);
            }
        }

        /** The account's price. */
        public double price(double index, int side) {
            return index * (1 + side * fee);
        }

        @Override
        public double capacity(MarketImpact impact, MarketState m, VenueState s, int asset, int side) {
            return impact.capacity(m, s, asset, side);
        }

        @Override
        public double fill(MarketImpact impact, MarketState m, VenueState s, int asset, int side, double notional) {
            impact.fill(m, s, asset, side, notional);
            return price(s.index[asset], side);
        }

        @Override
        public double liquidatorFee() {
            return fee;
        }

        @Override
        public boolean chargesAtIndex() {
            return true;
        }
    }

    /**
     * A pool of liquidity providers takes every position at the oracle's price, moved by what the imbalance that it is left with
     * costs; nothing is sold in the outside market.
     *
     * @param terms impact of the imbalance
     */
    record Pool(PoolTerms terms) implements CloseOutPrice {

        /** Largest share of the price that the imbalance takes or gives. */
        private static final double MOST = 0.99;

        @Override
        public double capacity(MarketImpact impact, MarketState m, VenueState s, int asset, int side) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double fill(MarketImpact impact, MarketState m, VenueState s, int asset, int side, double notional) {
            double before = s.outsideNotional(asset);
            double cost = terms.impact(Math.abs(before - side * notional)) - terms.impact(Math.abs(before));
            return s.index[asset] * (1 + side * Math.max(-MOST, Math.min(MOST, cost / notional)));
        }
    }

    /**
     * The account is auctioned at a price that falls with time. Whoever bids hedges in the outside market at once, and so bids as
     * soon as the discount pays for that hedge.
     *
     * @param terms of the auction
     */
    record DutchAuction(AuctionTerms terms) implements CloseOutPrice {
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
