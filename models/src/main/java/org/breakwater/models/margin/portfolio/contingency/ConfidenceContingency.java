package org.breakwater.models.margin.portfolio.contingency;

import org.breakwater.models.margin.option.OracleConfidence;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/**
 * What is asked while oracles are unsure: of coins and futures on the lesser confidence of the index and the futures held, of
 * every expiry's options, long and short, on the least of that and their own (Derive v2 {@code PMRM.sol} and {@code PMRMLib.sol}).
 *
 * @param rule threshold and factor
 */
public record ConfidenceContingency(OracleConfidence rule) implements Contingency {

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        double index = account.quotes().index[underlying];
        double confidence = account.confidence(underlying);
        double units =
                account.futuresLong(underlying) + account.futuresShort(underlying) + Math.abs(account.spot(underlying));
        double charge = rule.charge(confidence, units, index);
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (account.listing().underlyingOfSeries(series) == underlying) {
                double least = Math.min(confidence, account.optionConfidence(series));
                charge += rule.charge(least, account.options(series), index);
            }
        }
        return charge;
    }

    @Override
    public double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        return charge(account, underlying, column) * moves.growth();
    }
}
