package org.breakwater.models.liquidation.inventory;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.inventory.Inheritance.Holder;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;

/** Settles what inherited positions gain and lose with whoever holds them. What nobody can pay, solvent traders are owed. */
final class HolderAccount {

    private final Holder holder;
    private final int quote;
    private final FundAccount fund;
    private final DeficitResolution deficits;
    private final Ledger ledger;
    private final EventSink events;

    HolderAccount(
            Holder holder, int quote, FundAccount fund, DeficitResolution deficits, Ledger ledger, EventSink events) {
        this.holder = holder;
        this.quote = quote;
        this.fund = fund;
        this.deficits = deficits;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Settles a profit with the outside market, which has taken it over from the clearing account.
     *
     * @param profit quote currency
     */
    void settle(MarketState m, VenueState s, double profit) {
        double left = profit;
        if (holder == Holder.LIQUIDATORS) {
            ledger.transfer(quote, Party.OUTSIDE, Party.LIQUIDATORS, profit);
            return;
        }
        if (holder == Holder.BACKSTOP) {
            left -= deficits.settleWithBackstop(s, profit);
        }
        if (left != 0) {
            left -= fund.settle(m, s, left);
        }
        if (left < 0) {
            ledger.transfer(quote, Party.OUTSIDE, Party.UNPAID, left);
            events.event(EventKind.UNPAID, -1, quote, 0, 0, -left);
        }
    }
}
