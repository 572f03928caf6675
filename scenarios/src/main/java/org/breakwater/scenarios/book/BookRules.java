package org.breakwater.scenarios.book;

import org.breakwater.models.market.Instrument;

/** What a synthetic book must know of the venue so that no account starts below maintenance margin. */
public interface BookRules {

    /**
     * Maintenance margin of a position as a fraction of its notional.
     *
     * @param instrument the contract
     * @param notional size of the position, quote currency, positive
     */
    double maintenanceRate(Instrument instrument, double notional);

    /** What one unit of value in an asset counts as margin: 1 for the quote asset, below 1 after a haircut. */
    double collateralWeight(String asset);

    /** The same maintenance rate everywhere and no haircuts. */
    static BookRules flat(double maintenanceRate) {
        return new BookRules() {
            @Override
            public double maintenanceRate(Instrument instrument, double notional) {
                return maintenanceRate;
            }

            @Override
            public double collateralWeight(String asset) {
                return 1;
            }
        };
    }
}
