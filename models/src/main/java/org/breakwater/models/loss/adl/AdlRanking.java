package org.breakwater.models.loss.adl;

/** In which order positions are deleveraged. Ties fall to a keyed draw, never to an account's name. */
public sealed interface AdlRanking {

    /** Score of a position; the highest is closed first. */
    double score(AdlView position);

    /** Whether only positions in profit are closed. */
    default boolean winnersOnly() {
        return true;
    }

    /**
     * Return on entry notional times the account's effective leverage.
     *
     * @param divideWhenLosing whether positions at a loss follow those in profit, by return over leverage (BitMEX)
     */
    record ProfitTimesLeverage(boolean divideWhenLosing) implements AdlRanking {

        /** Positions in profit only. */
        public ProfitTimesLeverage() {
            this(false);
        }

        @Override
        public double score(AdlView p) {
            double profit = p.profit / p.entryNotional;
            double leverage = p.accountNotional / p.wealth;
            return profit > 0 ? profit * leverage : profit / leverage;
        }

        @Override
        public boolean winnersOnly() {
            return !divideWhenLosing;
        }
    }

    /**
     * Move of the price in favour times the position's notional over the account's equity: {@code (mark/entry)·(N/equity)} of
     * a long, and of a short with the quotient turned over (Hyperliquid, "Auto-deleveraging").
     */
    record MoveTimesNotional() implements AdlRanking {
        @Override
        public double score(AdlView p) {
            double high = Math.max(p.entryNotional, p.markNotional);
            double low = Math.min(p.entryNotional, p.markNotional);
            return (p.profit > 0 ? high / low : low / high) * (p.notional / p.wealth);
        }
    }

    /** Every account on the other side, in the order of a keyed draw. */
    record PseudoRandom() implements AdlRanking {
        @Override
        public double score(AdlView position) {
            return 0;
        }

        @Override
        public boolean winnersOnly() {
            return false;
        }
    }

    /** All positions in profit at once, each in proportion to its size. */
    record ProRata() implements AdlRanking {
        @Override
        public double score(AdlView position) {
            return 0;
        }
    }
}
