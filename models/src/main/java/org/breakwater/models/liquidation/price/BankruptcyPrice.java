package org.breakwater.models.liquidation.price;

import org.breakwater.models.rounding.Rounding;

/**
 * The price of a close that leaves the rest of the account as solvent as before: the account's equity is shared among its
 * positions by maintenance margin. As a limit it holds while the account is worth something. From there on the waterfall takes
 * the position over: it is sold at whatever price, and the waterfall bears what the account cannot.
 */
public record BankruptcyPrice() implements PriceLimit {

    /**
     * Quote amount that the account must receive, negative where it may pay: {@code −ΔN − E·|ΔMM|/MM}. On a grid all are whole
     * quanta; rounding the amount up is in favour of the venue.
     *
     * @param notionalChange signed notional after the close less before
     * @param equity of the account at the mark
     * @param maintenanceChange maintenance margin after the close less before
     * @param maintenance margin of the whole account before, positive
     * @param rounding of the amount
     */
    public static double quoteFor(
            double notionalChange, double equity, double maintenanceChange, double maintenance, Rounding rounding) {
        return -notionalChange + rounding.mulDiv(-equity, Math.abs(maintenanceChange), maintenance);
    }

    @Override
    public double of(double size, double notional, double positionMaintenance, double equity, double maintenance) {
        return quoteFor(-notional, equity, positionMaintenance, maintenance, Rounding.NONE) / size;
    }

    @Override
    public boolean binds(double wealth) {
        return wealth > 0;
    }
}
