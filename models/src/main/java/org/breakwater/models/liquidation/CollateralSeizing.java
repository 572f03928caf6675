package org.breakwater.models.liquidation;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.seizure.Seizure;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Liquidators take collateral below its index price and sell it in the outside market at once, so that a seizure moves prices as
 * a sale does; what that sale brings beyond what they paid is theirs.
 */
final class CollateralSeizing {

    private final ResolvedBook book;
    private final Seizure rule;
    private final MarketImpact impact;
    private final FundAccount fund;
    private final Ledger ledger;
    private final EventSink events;

    CollateralSeizing(
            ResolvedBook book, Seizure rule, MarketImpact impact, FundAccount fund, Ledger ledger, EventSink events) {
        this.book = book;
        this.rule = rule;
        this.impact = impact;
        this.fund = fund;
        this.ledger = ledger;
        this.events = events;
    }

    /** False where the venue sells collateral itself. */
    boolean applies() {
        return !(rule instanceof Seizure.AtMarket);
    }

    /**
     * Takes coins of an account for quote currency that it needs.
     *
     * @param b balance slot of the coins
     * @param need quote currency, positive
     */
    void seize(MarketState m, VenueState s, int unit, int b, double need) {
        int asset = book.balanceAsset[b];
        double coins = Math.min(s.balance[b], rule.coins(need, s.index[asset], s.balance[b]));
        if (!(coins > 0)) {
            return;
        }
        double paid = rule.paid(coins, need, s.index[asset]);
        double fee = paid * rule.fundShare();
        double kept = rule.protocolCoins(coins);
        s.balance[b] -= coins;
        s.balance[book.balanceStart[unit]] += paid - fee;
        ledger.transfer(asset, Party.TRADERS, Party.PROTOCOL, kept);
        ledger.transfer(asset, Party.TRADERS, Party.OUTSIDE, coins - kept);
        double price = impact.fill(m, s, asset, -1, (coins - kept) * s.traded[asset]);
        ledger.transfer(book.quote, Party.OUTSIDE, Party.LIQUIDATORS, (coins - kept) * price);
        ledger.transfer(book.quote, Party.LIQUIDATORS, Party.TRADERS, paid);
        events.event(EventKind.CONVERSION, unit, asset, -coins, paid / coins, paid);
        if (fee > 0) {
            fund.receive(s, book.quote, fee);
            events.event(EventKind.PENALTY, unit, -1, 0, 0, fee);
        }
    }
}
