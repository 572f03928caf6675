package org.breakwater.models.liquidation.inventory;

import java.util.Arrays;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Trades perpetuals against the delta of inherited positions, through the depth and impact of the outside market. The delta of an
 * asset is {@code Σ quantity·δ} coins: 1 for a linear contract, {@code 1/P} for one unit of quote currency of an inverse one, and
 * that of its forward for an option, less its own premium where that is paid in coins.
 */
final class DeltaHedger {

    private static final int NONE = -1;

    /** Seconds: moments are multiples of a tick but for rounding. */
    private static final double ROUNDING = 1e-6;

    private final ResolvedBook book;
    private final DeltaHedge policy;
    private final MarketImpact impact;
    private final Ledger ledger;
    private final EventSink events;
    private final int[] instrument;
    private final double[] last;

    DeltaHedger(ResolvedBook book, DeltaHedge policy, MarketImpact impact, Ledger ledger, EventSink events) {
        this.book = book;
        this.policy = policy;
        this.impact = impact;
        this.ledger = ledger;
        this.events = events;
        this.last = new double[book.quote];
        this.instrument = new int[book.quote];
        Arrays.fill(instrument, NONE);
        for (int i = book.instrumentCount() - 1; i >= 0; i--) {
            if (book.instruments.get(i) instanceof Perpetual) {
                instrument[book.underlying[i]] = i;
            }
        }
        requireHedges();
    }

    /** Every asset whose positions may be inherited needs something that hedges them. */
    private void requireHedges() {
        for (int i = book.plainCount; i < book.instrumentCount(); i++) {
            if (instrument[book.underlying[i]] == NONE) {
                throw new IllegalArgumentException("a perpetual on " + book.assets.get(book.underlying[i])
                        + " must be listed to hedge " + book.instruments.get(i).symbol());
            }
        }
    }

    void start() {
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
    }

    void hedge(MarketState m, VenueState s, double seconds) {
        for (int a = 0; a < book.quote; a++) {
            if (instrument[a] != NONE && seconds - last[a] >= policy.intervalSeconds() - ROUNDING) {
                double delta = delta(s, a);
                if (Math.abs(delta) * s.traded[a] > policy.thresholdQuote()) {
                    trade(m, s, a, -delta, seconds);
                }
            }
        }
    }

    /** Delta of all that is held on an asset, coins. */
    double delta(VenueState s, int asset) {
        double sum = 0;
        for (int i = 0; i < book.instrumentCount(); i++) {
            if (book.underlying[i] == asset && s.inventoryQuantity[i] != 0) {
                sum += s.inventoryQuantity[i] * deltaOfOne(s, i);
            }
        }
        return sum;
    }

    private double deltaOfOne(VenueState s, int i) {
        int asset = book.underlying[i];
        if (book.isOption(i)) {
            boolean coins = book.settlement[i] == asset;
            return s.delta[i] * s.forward[i] / s.index[asset] - (coins ? s.markValue[i] : 0);
        }
        return book.inverse[i] ? 1 / s.traded[asset] : 1;
    }

    private void trade(MarketState m, VenueState s, int asset, double coins, double seconds) {
        int i = instrument[asset];
        int side = coins > 0 ? 1 : -1;
        double mid = s.traded[asset];
        double notional = Math.min(Math.abs(coins) * mid, impact.capacity(m, s, asset, side));
        if (!(notional > 0)) {
            return;
        }
        last[asset] = seconds;
        double price = impact.fill(m, s, asset, side, notional);
        double quantity = side * (book.inverse[i] ? notional : notional / mid);
        double value = book.value(i, price);
        s.inventoryQuantity[i] += quantity;
        s.inventoryValue[i] += quantity * value;
        s.outsideQuantity[i] -= quantity;
        s.outsideValue[i] -= quantity * value;
        double fee = policy.feeRate() * notional;
        Inventory.charge(book, ledger, s, i, fee / s.settlementPrice[i]);
        double slippage = Math.abs(price - mid) / mid * notional;
        events.event(EventKind.HEDGED, -1, i, quantity, price, fee + slippage);
    }
}
