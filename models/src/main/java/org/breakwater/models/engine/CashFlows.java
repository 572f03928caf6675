package org.breakwater.models.engine;

import java.util.Arrays;
import org.breakwater.models.engine.check.AccountCheck;
import org.breakwater.models.liquidation.CloseOut;
import org.breakwater.models.liquidation.inventory.Inventory;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.oracle.OracleFeed;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Step 6 of the engine: funding at its timestamps and expiry of dated futures and options, before the check. */
final class CashFlows {

    private final ResolvedBook book;
    private final FundingPolicy funding;
    private final long intervalMillis;
    private final double settlementWindowSeconds;
    private final OracleFeed oracle;
    private final CloseOut closeOut;
    private final Inventory inventory;
    private final Ledger ledger;
    private final AccountCheck check;
    private final double[] windowSum;
    private final int[] windowCount;
    private final boolean[] expired;
    /** By instrument: rate that fell due while its price was not good enough. */
    private final double[] waiting;

    CashFlows(
            ResolvedBook book,
            VenueRules rules,
            OracleFeed oracle,
            CloseOut closeOut,
            Inventory inventory,
            Ledger ledger,
            AccountCheck check) {
        this.book = book;
        this.funding = rules.funding();
        this.intervalMillis = Math.max(1, Math.round(funding.intervalSeconds() * 1000));
        this.settlementWindowSeconds = rules.settlementWindowSeconds();
        this.oracle = oracle;
        this.closeOut = closeOut;
        this.inventory = inventory;
        this.ledger = ledger;
        this.check = check;
        this.windowSum = new double[book.instrumentCount()];
        this.windowCount = new int[book.instrumentCount()];
        this.expired = new boolean[book.instrumentCount()];
        this.waiting = new double[book.instrumentCount()];
    }

    void start() {
        Arrays.fill(windowSum, 0);
        Arrays.fill(windowCount, 0);
        Arrays.fill(expired, false);
        Arrays.fill(waiting, 0);
    }

    void settle(PathBuffer path, int point, MarketState m, VenueState s) {
        long before = path.timeMillis(point - 1);
        long now = path.timeMillis(point);
        for (int i = 0; i < book.instrumentCount(); i++) {
            if (book.expiryMillis[i] == Long.MAX_VALUE) {
                payWhenDue(s, i, rate(path, point, s, i, before, now));
            } else if (!expired[i]) {
                settleAtExpiry(m, s, i, before, now);
            }
        }
    }

    private double rate(PathBuffer path, int point, VenueState s, int i, long before, long now) {
        int asset = book.underlying[i];
        if (path.carriesFunding(asset)) {
            return path.fundingRate(asset, point);
        }
        long due = Math.floorDiv(now, intervalMillis) - Math.floorDiv(before, intervalMillis);
        return due == 0 ? 0 : due * funding.rate(s.mark[i] / s.index[asset] - 1);
    }

    /** Funding that falls due while the venue does not trust its prices waits, and is paid with the next that does not. */
    private void payWhenDue(VenueState s, int instrument, double rate) {
        waiting[instrument] += rate;
        if (waiting[instrument] != 0 && !oracle.fundingWaits(s, instrument)) {
            payFunding(s, instrument, waiting[instrument]);
            inventory.payFunding(s, instrument, waiting[instrument]);
            waiting[instrument] = 0;
        }
    }

    /** Longs pay {@code rate·notional} at mark, shorts receive it; what traders pay on balance the outside market gets. */
    private void payFunding(VenueState s, int instrument, double rate) {
        check.touchedAll();
        double paid = 0;
        double received = 0;
        for (int p = 0; p < book.positions(); p++) {
            if (book.positionInstrument[p] == instrument && s.quantity[p] != 0) {
                double payment = s.quantity[p] * Math.abs(s.markValue[instrument]) * rate;
                s.balance[book.settlementSlot[p]] -= payment;
                paid += Math.max(0, payment);
                received += Math.max(0, -payment);
            }
        }
        ledger.transfer(book.settlement[instrument], Party.TRADERS, Party.OUTSIDE, paid);
        ledger.transfer(book.settlement[instrument], Party.OUTSIDE, Party.TRADERS, received);
    }

    private void settleAtExpiry(MarketState m, VenueState s, int i, long before, long now) {
        double untilExpiry = (book.expiryMillis[i] - now) / 1000.0;
        if (untilExpiry < settlementWindowSeconds || untilExpiry <= 0) {
            windowSum[i] += s.index[book.underlying[i]];
            windowCount[i]++;
        }
        if (untilExpiry <= 0) {
            expired[i] = true;
            double settlement = windowSum[i] / windowCount[i];
            expire(m, s, i, book.isOption(i) ? book.optionTerms(i).payoff(settlement) : settlement);
        }
    }

    private void expire(MarketState m, VenueState s, int i, double price) {
        for (int u = 0; u < book.units(); u++) {
            for (int p = book.positionStart[u]; s.open[u] && p < book.positionStart[u + 1]; p++) {
                if (book.positionInstrument[p] == i && s.quantity[p] != 0) {
                    closeOut.expire(m, s, u, p, price);
                }
            }
        }
        inventory.expire(m, s, i, book.value(i, price));
        double profit = s.outsideQuantity[i] * book.value(i, price) - s.outsideValue[i];
        s.outsideProfit[i] += profit;
        ledger.transfer(book.settlement[i], Party.CLEARING, Party.OUTSIDE, profit);
        s.outsideQuantity[i] = 0;
        s.outsideValue[i] = 0;
    }
}
