package org.breakwater.models.margin.portfolio.contingency;

import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/**
 * Options about to expire near their strike, whose delta jumps: a share of the notional that is open in net at such strikes.
 *
 * @param withinDays days to expiry from which on it is asked, not negative
 * @param nearness relative distance of strike and index within which it is asked, not negative
 * @param rate fraction of notional at the index, not negative
 */
public record PinContingency(double withinDays, double nearness, double rate) implements Contingency {

    private static final double DAYS_PER_YEAR = 365;

    public PinContingency {
        Ranges.notNegative("withinDays", withinDays);
        Ranges.notNegative("nearness", nearness);
        Ranges.notNegative("rate of pinned options", rate);
    }

    @Override
    public double charge(AccountScan account, int underlying, int[] column) {
        double index = account.quotes().index[underlying];
        double pinned = 0;
        for (int n = 0; n < account.rungs().size(); n++) {
            int rung = account.rungs().get(n);
            if (account.listing().underlyingOfRung(rung) == underlying && isPinned(account, rung, index)) {
                pinned += Math.abs(account.net(rung));
            }
        }
        return rate * pinned * index;
    }

    /** Counts what may come near its strike, as if expiry were near. */
    @Override
    public double most(AccountScan account, ScanMoves moves, int underlying, int[] column) {
        double index = account.quotes().index[underlying];
        double reached = index * (moves.width() + nearness * (1 + moves.width()));
        double pinned = 0;
        for (int n = 0; n < account.rungs().size(); n++) {
            int rung = account.rungs().get(n);
            if (account.listing().underlyingOfRung(rung) == underlying
                    && Math.abs(account.listing().strikeOfRung(rung) - index) <= reached * (1 + 1e-9)) {
                pinned += Math.abs(account.net(rung));
            }
        }
        return rate * pinned * index * moves.growth();
    }

    private boolean isPinned(AccountScan account, int rung, double index) {
        double days = account.quotes().years[account.listing().seriesOfRung(rung)] * DAYS_PER_YEAR;
        return days <= withinDays && Math.abs(account.listing().strikeOfRung(rung) - index) <= nearness * index;
    }
}
