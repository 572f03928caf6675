package org.breakwater.models.liquidation.sizing;

import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.Steps;

/** How much of a position of a breaching account one round closes. */
public sealed interface Sizing {

    /** Quantity to close, coins (linear) or quote currency (inverse), from zero to the size of the position. */
    double quantity(SizingContext position);

    /** Whether figures of the account and the freed margin are asked for, which cost time to find. */
    default boolean asksForAccount() {
        return true;
    }

    /** Everything at once. */
    record Full() implements Sizing {
        @Override
        public double quantity(SizingContext position) {
            return position.size();
        }

        @Override
        public boolean asksForAccount() {
            return false;
        }
    }

    /**
     * A share of each position per round, until the account meets maintenance again.
     *
     * @param share fraction closed per round, in (0, 1]
     * @param minNotional a position of less quote notional is closed whole
     */
    record Fraction(double share, double minNotional) implements Sizing {
        public Fraction {
            requireShare(share);
            requireAmount("minNotional", minNotional);
        }

        @Override
        public double quantity(SizingContext position) {
            return position.notional() > minNotional ? position.size() * share : position.size();
        }

        @Override
        public boolean asksForAccount() {
            return false;
        }
    }

    /**
     * A share of each position per round, but no less than a minimum.
     *
     * @param share fraction of the position, in (0, 1]
     * @param minNotional least quote notional closed, as far as the position goes
     * @param steps whole numbers of the venue
     */
    record Portion(double share, double minNotional, Steps steps) implements Sizing {
        public Portion {
            requireShare(share);
            requireAmount("minNotional", minNotional);
        }

        /** Least quote notional that is closed of a position. */
        public double least(double notional) {
            return Math.min(minNotional, notional);
        }

        /** Largest quote notional that is closed of a position. */
        public double most(double notional) {
            double portion = steps.mulDiv(steps.ofQuote(notional), steps.ofRate(share), steps.rate());
            return Math.max(least(notional), portion / steps.quote());
        }

        @Override
        public double quantity(SizingContext position) {
            double most = most(position.notional());
            return most < position.notional() ? position.size() * (most / position.notional()) : position.size();
        }

        @Override
        public boolean asksForAccount() {
            return false;
        }
    }

    /**
     * As much as brings the account to the exit of liquidation, where a liquidator takes the position at the oracle price less a
     * fee and the fund takes another: {@code shortage/(price·quote·(rate − liquidatorFee) − price·fundFee)}.
     *
     * @param steps whole numbers of the venue
     */
    record SolveShortage(Steps steps) implements Sizing {

        /**
         * Margin that closing one coin frees, in quote currency; zero or less where closing frees none.
         *
         * @param margin margin rate and fees
         * @param price of one coin
         * @param quotePrice of the quote currency
         */
        public double freedPerCoin(FreedMargin margin, double price, double quotePrice) {
            double rate = steps.ofRate(margin.rate()) - steps.ofRate(margin.liquidatorFee());
            double coin = steps.ofQuote(price);
            double valued = steps.mulDiv(coin, steps.ofQuote(quotePrice), steps.quote());
            double freed = steps.mulDiv(valued, Math.max(0, rate), steps.rate())
                    - steps.mulDiv(coin, steps.ofRate(margin.fundFee()), steps.rate());
            return freed / steps.quote();
        }

        /**
         * Size that frees a shortage; infinite where closing frees no margin.
         *
         * @param shortage quote currency, not negative
         * @param freedPerCoin quote currency
         */
        public double cover(double shortage, double freedPerCoin) {
            return freedPerCoin > 0
                    ? steps.mulDiv(steps.ofQuote(shortage), steps.size(), steps.ofQuote(freedPerCoin)) / steps.size()
                    : Double.POSITIVE_INFINITY;
        }

        @Override
        public double quantity(SizingContext position) {
            double freed = freedPerCoin(position.margin(), position.price(), 1);
            return Math.min(position.size(), cover(Math.max(0, position.shortage()), freed));
        }
    }

    /**
     * A share while the account is not too unhealthy, otherwise everything.
     *
     * @param share closed while health is above the threshold, in (0, 1]
     * @param healthAbove equity over requirement (or weighted collateral over debt) from which the share holds
     * @param atThreshold whether it holds at the threshold itself
     * @param ofAccount whether the share is one of all positions of the account rather than of this one
     * @param minNotional a position of no more quote notional is closed whole
     */
    record CloseFactor(double share, double healthAbove, boolean atThreshold, boolean ofAccount, double minNotional)
            implements Sizing {
        public CloseFactor {
            requireShare(share);
            requireAmount("healthAbove", healthAbove);
            requireAmount("minNotional", minNotional);
        }

        /**
         * Share of a position or debt that may be closed.
         *
         * @param health from one on nothing is closed
         * @param notional of the position, quote currency
         * @param accountNotional of all positions, quote currency
         */
        public double factor(double health, double notional, double accountNotional) {
            if (health >= 1) {
                return 0;
            }
            boolean healthy = health > healthAbove || atThreshold && health == healthAbove;
            if (!healthy || notional <= minNotional) {
                return 1;
            }
            return ofAccount ? Math.min(1, share * accountNotional / notional) : share;
        }

        @Override
        public double quantity(SizingContext position) {
            double factor = factor(position.health(), position.notional(), position.accountNotional());
            return position.size() * factor;
        }
    }

    /**
     * One lot after the other, until the account leaves liquidation.
     *
     * @param lot size of a lot, coins, positive
     */
    record Lots(double lot) implements Sizing {
        public Lots {
            if (!(lot > 0 && lot < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("lot must be positive, got " + lot);
            }
        }

        @Override
        public double quantity(SizingContext position) {
            if (!(position.shortage() > 0)) {
                return 0;
            }
            double perLot = position.price() * position.margin().afterFees() * lot;
            return perLot > 0 ? Math.min(position.size(), lots(position.shortage(), perLot) * lot) : position.size();
        }

        /** Least number of lots that free a shortage. */
        private static double lots(double shortage, double perLot) {
            double lots = Rounding.CEILING.whole(shortage / perLot);
            return lots * perLot >= shortage ? lots : lots + 1;
        }
    }

    /**
     * As much as brings the position to the next lower tier of its margin; all of it from the lowest tier.
     */
    record TierStepDown() implements Sizing {
        @Override
        public double quantity(SizingContext position) {
            return position.size() * (1 - position.lowerTier() / position.notional());
        }
    }

    /**
     * A large position is closed by a share first. For some time after that, orders for it are for all that is left (Hyperliquid).
     *
     * @param thresholdQuote notional above which a position is large, quote currency
     * @param share closed first, in (0, 1]
     * @param cooldownSeconds after a fill, during which the rest is closed whole
     */
    record BigOrder(double thresholdQuote, double share, double cooldownSeconds) implements Sizing {
        public BigOrder {
            requireAmount("thresholdQuote", thresholdQuote);
            requireShare(share);
            requireAmount("cooldownSeconds", cooldownSeconds);
        }

        @Override
        public double quantity(SizingContext position) {
            boolean cooling = position.sinceFillSeconds() <= cooldownSeconds;
            boolean first = position.notional() > thresholdQuote && !cooling;
            return first ? position.size() * share : position.size();
        }
    }

    /**
     * The share of an account that its auction may sell, so that the account ends at a margin and a buffer: {@code B/(B − bid)}
     * with {@code B = slack + (slack − equity)·buffer}.
     *
     * @param terms price of the auction
     * @param buffer fraction of the difference of equity and slack
     */
    record Auction(AuctionTerms terms, double buffer) implements Sizing {
        public Auction {
            requireAmount("buffer", buffer);
        }

        /**
         * @param slack equity less maintenance margin, quote currency
         * @param equity quote currency
         */
        public double share(double slack, double equity, double elapsedSeconds) {
            double buffered = slack + (slack - equity) * buffer;
            if (buffered >= 0) {
                return 0;
            }
            return equity > 0 ? buffered / (buffered - terms.bid(equity, elapsedSeconds)) : 1;
        }

        @Override
        public double quantity(SizingContext position) {
            return position.size() * share(position.slack(), position.equity(), position.elapsedSeconds());
        }
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in (0, 1], got " + share);
        }
    }

    private static void requireAmount(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + value);
        }
    }
}
