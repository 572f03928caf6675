package org.breakwater.models.margin.portfolio.contingency;

import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/**
 * A share of gross notional at the index: of coins, futures and options, long and short alike. Derive v2 asks 2 % of coins and
 * perpetuals ({@code PMRMLib.sol}), Dederi 0.6 % of futures, Deribit once asked 1 % of options; it is also how fees for closing are
 * provided for.
 *
 * @param spotRate fraction of coins
 * @param futureRate fraction of futures, with and without an expiry
 * @param optionRate fraction of options
 */
public record NotionalContingency(double spotRate, double futureRate, double optionRate) implements Contingency {

    public NotionalContingency {
        Ranges.notNegative("spotRate", spotRate);
        Ranges.notNegative("futureRate", futureRate);
        Ranges.notNegative("optionRate", optionRate);
    }

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        double futures = account.futuresLong(underlying) + account.futuresShort(underlying);
        double units = spotRate * Math.abs(account.spot(underlying)) + futureRate * futures;
        if (optionRate > 0) {
            units += optionRate * options(account, underlying);
        }
        return units * account.quotes().index[underlying];
    }

    @Override
    public double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        return charge(account, underlying, column) * moves.growth();
    }

    private static double options(AccountScan account, int underlying) {
        double options = 0;
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (account.listing().underlyingOfSeries(series) == underlying) {
                options += account.options(series);
            }
        }
        return options;
    }
}
