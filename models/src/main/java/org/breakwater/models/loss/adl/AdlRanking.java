package org.breakwater.models.loss.adl;

/** In which order winners are deleveraged. Ties fall to a keyed draw, never to an account's name. */
public sealed interface AdlRanking {

    /**
     * Score of a position in profit; the highest is closed first.
     *
     * @param profit unrealised, coins of the settlement asset
     * @param entryNotional notional at entry, coins of the settlement asset
     * @param notional open notional of its account, quote currency
     * @param wealth of its account, quote currency, positive
     */
    double score(double profit, double entryNotional, double notional, double wealth);

    /** Return on entry notional times the account's effective leverage. */
    record ProfitTimesLeverage() implements AdlRanking {
        @Override
        public double score(double profit, double entryNotional, double notional, double wealth) {
            return (profit / entryNotional) * (notional / wealth);
        }
    }
}
