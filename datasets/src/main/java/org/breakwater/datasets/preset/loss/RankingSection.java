package org.breakwater.datasets.preset.loss;

import org.breakwater.models.loss.adl.AdlRanking;

/** In which order positions are deleveraged. */
public enum RankingSection {
    /** Return times effective leverage, positions in profit. */
    PROFIT_TIMES_LEVERAGE(new AdlRanking.ProfitTimesLeverage()),
    /** The same, positions at a loss follow by return over leverage. */
    PROFIT_TIMES_LEVERAGE_THEN_LOSERS(new AdlRanking.ProfitTimesLeverage(true)),
    /** Move of the price in favour times notional over equity. */
    MOVE_TIMES_NOTIONAL(new AdlRanking.MoveTimesNotional()),
    /** A keyed draw among all on the other side. */
    PSEUDO_RANDOM(new AdlRanking.PseudoRandom()),
    /** All in profit at once, in proportion to size. */
    PRO_RATA(new AdlRanking.ProRata());

    private final AdlRanking ranking;

    RankingSection(AdlRanking ranking) {
        this.ranking = ranking;
    }

    AdlRanking toDomain() {
        return ranking;
    }
}
