package org.breakwater.models.margin.option;

/**
 * Margin of options by rule, and what beside it is asked of all that shares an underlying with them while an oracle is unsure or
 * the settlement coin is below par (both of initial margin alone). Margins of futures and weights of coins are the venue's
 * schedules and collateral rules.
 *
 * @param options how options of one expiry are margined together
 * @param optionConfidence asked of shorts, on the least confidence of the index and of the expiry's options held
 * @param futureConfidence asked of futures, on the lesser confidence of the index and of the future
 * @param spotConfidence asked of coins, on the confidence of the index
 * @param depeg asked of short options and of futures, by notional at the index
 */
public record StandardMargin(
        OptionMargin options,
        OracleConfidence optionConfidence,
        OracleConfidence futureConfidence,
        OracleConfidence spotConfidence,
        StableDepeg depeg) {

    /** Margin of options alone. */
    public static StandardMargin of(OptionMargin options) {
        OracleConfidence trusting = OracleConfidence.trusting();
        return new StandardMargin(options, trusting, trusting, trusting, StableDepeg.ignored());
    }
}
