package org.breakwater.models.liquidation.inventory;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * The book of whoever inherits positions (step 10 of the engine). Positions enter at their mark; from there on every gain and loss is
 * settled with the holder in cash at the end of each point, in quote currency at the index, so that a fund's balance shows at once
 * what it has taken on. Confined to a worker.
 */
public final class Inventory {

    private final ResolvedBook book;
    private final Inheritance policy;
    private final HolderAccount account;
    private final @Nullable DeltaHedger hedger;
    private final Ledger ledger;
    private final EventSink events;
    private boolean held;

    public Inventory(
            ResolvedBook book,
            Inheritance policy,
            FundAccount fund,
            DeficitResolution deficits,
            MarketImpact impact,
            Ledger ledger,
            EventSink events) {
        this.book = book;
        this.policy = policy;
        this.ledger = ledger;
        this.events = events;
        account = new HolderAccount(policy.holder(), book.quote, fund, deficits, ledger, events);
        DeltaHedge hedge = policy.hedge();
        hedger = hedge == null ? null : new DeltaHedger(book, hedge, impact, ledger, events);
    }

    /** Begins a path with nothing. */
    public void start() {
        held = false;
        if (hedger != null) {
            hedger.start();
        }
    }

    /** True if positions of a contract are taken over instead of being closed in the outside market. */
    public boolean takes(int instrument) {
        return policy.takes(book, instrument);
    }

    /**
     * Takes over part of a position.
     *
     * @param closed quantity as the account held it, signed
     * @param value of one unit, in the settlement asset
     */
    public void add(VenueState s, int instrument, double closed, double value) {
        s.inventoryQuantity[instrument] += closed;
        s.inventoryValue[instrument] += closed * value;
        held = true;
    }

    /** Settles what everything has gained since it was last settled. */
    public void settle(MarketState m, VenueState s) {
        if (!held) {
            return;
        }
        double profit = 0;
        for (int i = 0; i < book.instrumentCount(); i++) {
            profit += realise(s, i, s.markValue[i]);
        }
        pay(m, s, profit);
    }

    /** Hedges what has come in and what has moved. */
    public void hedge(MarketState m, VenueState s, double seconds) {
        if (held && hedger != null) {
            hedger.hedge(m, s, seconds);
        }
    }

    /** A contract has expired: what is held of it is paid out at a value and gone. */
    public void expire(MarketState m, VenueState s, int instrument, double value) {
        if (s.inventoryQuantity[instrument] != 0) {
            double profit = realise(s, instrument, value);
            s.inventoryQuantity[instrument] = 0;
            s.inventoryValue[instrument] = 0;
            pay(m, s, profit);
        }
    }

    /**
     * Funding of a contract falls due.
     *
     * @param rate fraction of notional that longs pay
     */
    public void payFunding(VenueState s, int instrument, double rate) {
        double quantity = s.inventoryQuantity[instrument];
        if (quantity != 0) {
            charge(book, ledger, s, instrument, quantity * Math.abs(s.markValue[instrument]) * rate);
        }
    }

    /** Lets a contract's holding cost more: what the outside market gets now, and the holder pays when it is settled. */
    static void charge(ResolvedBook book, Ledger ledger, VenueState s, int instrument, double coins) {
        s.inventoryValue[instrument] += coins;
        ledger.transfer(book.settlement[instrument], Party.CLEARING, Party.OUTSIDE, coins);
    }

    /** Brings a contract to a value; what it has gained leaves the clearing account, in quote currency from here on. */
    private double realise(VenueState s, int i, double value) {
        double coins = s.inventoryQuantity[i] * value - s.inventoryValue[i];
        s.inventoryValue[i] = s.inventoryQuantity[i] * value;
        ledger.transfer(book.settlement[i], Party.CLEARING, Party.OUTSIDE, coins);
        return coins * s.settlementPrice[i];
    }

    private void pay(MarketState m, VenueState s, double profit) {
        if (profit != 0) {
            account.settle(m, s, profit);
            events.event(EventKind.INVENTORY_SETTLED, -1, -1, 0, 0, profit);
        }
    }
}
