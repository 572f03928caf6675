package org.breakwater.models.margin.portfolio.contingency;

import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/**
 * A share of the futures that offset one another, which a scan sees no risk in: {@code rate·min(long, short)·index}. Deribit: 100
 * coins long in one future and 100 short in another at 2 % are 2 coins.
 *
 * @param rate fraction of notional, not negative
 */
public record FuturesOffset(double rate) implements Contingency {

    public FuturesOffset {
        Ranges.notNegative("rate of offset futures", rate);
    }

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        double offset = Math.min(account.futuresLong(underlying), account.futuresShort(underlying));
        return rate * offset * account.quotes().index[underlying];
    }

    @Override
    public double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        return charge(account, underlying, column) * moves.growth();
    }
}
