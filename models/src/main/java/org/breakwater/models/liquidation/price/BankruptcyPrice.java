package org.breakwater.models.liquidation.price;

import org.breakwater.models.rounding.Rounding;

/**
 * The quote amount of a partial close that leaves the rest of the account as solvent as before: the account's equity is shared
 * among its positions by maintenance margin.
 */
public final class BankruptcyPrice {

    private BankruptcyPrice() {}

    /**
     * Quote amount that the account must receive, negative where it may pay: {@code −ΔN − E·|ΔMM|/MM}. On a grid all are whole
     * quanta; flooring the share of equity rounds the amount up, in favour of the venue.
     *
     * @param notionalChange signed notional after the close less before
     * @param equity of the account at the mark
     * @param maintenanceChange maintenance margin after the close less before
     * @param maintenance margin of the whole account before, positive
     * @param rounding of the share of equity
     */
    public static double quoteFor(
            double notionalChange, double equity, double maintenanceChange, double maintenance, Rounding rounding) {
        return -notionalChange - rounding.mulDiv(equity, Math.abs(maintenanceChange), maintenance);
    }
}
