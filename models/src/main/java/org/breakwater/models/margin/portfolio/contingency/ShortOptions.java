package org.breakwater.models.margin.portfolio.contingency;

import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/**
 * A share of the notional of short options. Netted, calls and puts of one strike and expiry offset one another, so that 10 calls
 * long and 20 puts short are 10 (Deribit at 0.01 coins, Derive v2 at 1 % of the index).
 *
 * @param rate fraction of notional at the index, not negative
 * @param netted true to count what is short in net at each strike, false to count every short
 */
public record ShortOptions(double rate, boolean netted) implements Contingency {

    public ShortOptions {
        Ranges.notNegative("rate of short options", rate);
    }

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        double shorts = 0;
        for (int n = 0; n < account.rungs().size(); n++) {
            int rung = account.rungs().get(n);
            if (account.listing().underlyingOfRung(rung) == underlying) {
                shorts += netted ? Math.max(0, -account.net(rung)) : account.shorts(rung);
            }
        }
        return rate * shorts * account.quotes().index[underlying];
    }

    @Override
    public double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        return charge(account, underlying, column) * moves.growth();
    }
}
