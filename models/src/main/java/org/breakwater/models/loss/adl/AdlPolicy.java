package org.breakwater.models.loss.adl;

import org.jspecify.annotations.Nullable;

/**
 * How positions are closed against others.
 *
 * @param trigger when
 * @param ranking who comes first
 * @param price at what price
 * @param matching how much of each position
 */
public record AdlPolicy(AdlTrigger trigger, AdlRanking ranking, AdlPrice price, AdlMatching matching) {

    public AdlPolicy {
        if (trigger instanceof AdlTrigger.FinalSettlement && price != AdlPrice.BANKRUPTCY) {
            throw new IllegalArgumentException(
                    "price must be BANKRUPTCY where a market is closed for good, for accounts that owe, got " + price);
        }
    }

    /** Failed accounts against winners by profit times leverage, at the bankruptcy price, as far as each stays solvent. */
    public static AdlPolicy standard() {
        return new AdlPolicy(
                new AdlTrigger.Deficit(),
                new AdlRanking.ProfitTimesLeverage(),
                AdlPrice.BANKRUPTCY,
                AdlMatching.WHILE_SOLVENT);
    }

    /**
     * The price at which an account of this worth is closed against others; null if it is not.
     *
     * @param equity quote currency
     */
    public @Nullable AdlPrice priceFor(double equity) {
        return trigger.price(equity, price);
    }
}
