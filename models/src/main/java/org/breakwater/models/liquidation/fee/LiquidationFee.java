package org.breakwater.models.liquidation.fee;

import org.breakwater.models.rounding.Steps;

/** The penalty of a liquidated account. It is charged as far as the account's wealth goes. */
public sealed interface LiquidationFee {

    /** Fee for a fill, coins of the settlement asset, not negative. */
    double of(FeeContext fill);

    /** The fee that a close of the whole position would cost, as a fraction of notional, before it is closed. */
    double rate(FeeContext position);

    /** Whether figures beyond the notional are asked for, which cost time to find. */
    default boolean asksForAccount() {
        return true;
    }

    /**
     * A share of closed notional.
     *
     * @param rate fraction, in [0, 1]
     */
    record Rate(double rate) implements LiquidationFee {
        public Rate {
            requireRate("penaltyRate", rate);
        }

        @Override
        public double of(FeeContext fill) {
            return rate * fill.notional();
        }

        @Override
        public double rate(FeeContext position) {
            return rate;
        }

        @Override
        public boolean asksForAccount() {
            return false;
        }
    }

    /**
     * What a fill brings beyond the bankruptcy price, up to a share of its quote amount.
     *
     * @param rate fraction, in [0, 1]
     * @param steps whole numbers of the venue
     */
    record UpToBankruptcy(double rate, Steps steps) implements LiquidationFee {
        public UpToBankruptcy {
            requireRate("rate", rate);
        }

        /**
         * What the fund receives; negative: it pays what the fill brings less than the bankruptcy price.
         *
         * @param quote that the account receives for the fill, negative where it pays
         * @param bankruptcyQuote that it would receive at the bankruptcy price
         */
        public double fundDelta(double quote, double bankruptcyQuote) {
            double received = steps.ofQuote(quote);
            double surplus = received - steps.ofQuote(bankruptcyQuote);
            double most = steps.mulDiv(Math.abs(received), steps.ofRate(rate), steps.rate());
            return Math.min(surplus, surplus > 0 ? most : surplus) / steps.quote();
        }

        @Override
        public double of(FeeContext fill) {
            return Math.max(0, fundDelta(fill.quote(), fill.bankruptcyQuote()));
        }

        @Override
        public double rate(FeeContext position) {
            return rate;
        }
    }

    /**
     * A share of the margin that closing frees beyond what the account lacks, up to a limit.
     *
     * @param max largest rate, in [0, 1]
     * @param share of what is left, in [0, 1]
     * @param steps whole numbers of the venue
     */
    record Residual(double max, double share, Steps steps) implements LiquidationFee {
        public Residual {
            requireRate("max", max);
            requireRate("share", share);
        }

        /**
         * Rate where closing one unit of value frees margin and the fee itself costs some; zero where nothing can be valued.
         *
         * @param freed per unit of value, a fraction
         * @param cost margin that a unit of fee takes, a fraction: the weight of a debt, one of a position
         * @param shortage quote currency
         * @param size coins
         * @param price of one coin, quote currency
         */
        public double rate(double freed, double cost, double shortage, double size, double price) {
            if (!(price > 0 && size > 0 && freed > 0)) {
                return 0;
            }
            double perCoin = steps.mulDiv(steps.ofQuote(shortage), steps.size(), steps.ofSize(size));
            double lacking = steps.mulDiv(perCoin, steps.rate(), steps.ofQuote(price));
            double left = Math.max(0, steps.ofRate(freed) - lacking);
            double fee = steps.mulDiv(left, steps.rate(), steps.ofRate(cost));
            double shared = steps.mulDiv(fee, steps.ofRate(share), steps.rate());
            return Math.min(steps.ofRate(max), shared) / steps.rate();
        }

        @Override
        public double of(FeeContext fill) {
            return fill.notional() * rate(fill);
        }

        @Override
        public double rate(FeeContext position) {
            return rate(position.freedRate(), 1, position.shortage(), position.size(), position.price());
        }
    }

    /**
     * A rate that rises the longer a liquidation waits: {@code base}, from {@code afterSeconds} on {@code min(max, base +
     * perSecond·elapsed)}.
     *
     * @param base fraction, in [0, max]
     * @param max fraction, in [0, 1]
     * @param perSecond rise per second, not negative
     * @param afterSeconds without a rise
     */
    record Ramp(double base, double max, double perSecond, double afterSeconds) implements LiquidationFee {
        public Ramp {
            requireRate("max", max);
            if (!(base >= 0 && base <= max)) {
                throw new IllegalArgumentException("base must be in [0, max], got " + base + ", " + max);
            }
            if (!(perSecond >= 0 && afterSeconds >= 0)) {
                throw new IllegalArgumentException(
                        "perSecond and afterSeconds must be >= 0, got " + perSecond + ", " + afterSeconds);
            }
        }

        /** Rate after a wait. */
        public double rate(double elapsedSeconds) {
            return elapsedSeconds < afterSeconds ? base : Math.min(max, base + perSecond * elapsedSeconds);
        }

        @Override
        public double of(FeeContext fill) {
            return rate(fill) * fill.notional();
        }

        @Override
        public double rate(FeeContext position) {
            return rate(position.elapsedSeconds());
        }
    }

    private static void requireRate(String name, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], got " + rate);
        }
    }
}
