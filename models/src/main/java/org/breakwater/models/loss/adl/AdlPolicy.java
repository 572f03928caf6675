package org.breakwater.models.loss.adl;

/**
 * How winners are deleveraged: at the bankruptcy price of the failed account, as far as each stays solvent.
 *
 * @param ranking who comes first
 */
public record AdlPolicy(AdlRanking ranking) {

    /** By profit times leverage. */
    public static AdlPolicy standard() {
        return new AdlPolicy(new AdlRanking.ProfitTimesLeverage());
    }
}
