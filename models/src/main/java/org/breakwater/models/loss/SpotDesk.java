package org.breakwater.models.loss;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;

/**
 * Turns coins into quote currency and back at the outside market: sale of collateral, conversion of the fund. A sale does
 * not wait for depth: it walks the book as far as it must.
 */
public final class SpotDesk {

    /** Each slice pays the displacement of the former; what remains shrinks by that displacement every time. */
    private static final int SLICES = 8;

    /** Slices sized by the mid; where they do not suffice the others are sized by the price that the last one got. */
    private static final int PATIENT = 2;

    /** Share of an order below which nothing is left of it. */
    private static final double DUST = 1e-14;

    private final MarketImpact impact;
    private final Ledger ledger;
    private final EventSink events;
    private final int quote;

    public SpotDesk(MarketImpact impact, Ledger ledger, EventSink events, int quote) {
        this.impact = impact;
        this.ledger = ledger;
        this.events = events;
        this.quote = quote;
    }

    /**
     * Sells coins of a party until {@code need} quote currency is raised or the coins are gone.
     *
     * @param columns balances of the party
     * @param coinSlot where its coins stand
     * @param quoteSlot where the proceeds go
     */
    public void sell(
            MarketState m,
            VenueState s,
            Party party,
            int unit,
            double[] columns,
            int coinSlot,
            int quoteSlot,
            int asset,
            double need) {
        double open = need;
        double price = s.traded[asset];
        for (int slice = 0; slice < SLICES && open > DUST * need && columns[coinSlot] > 0; slice++) {
            double asked = slice < PATIENT ? s.traded[asset] : Math.min(price, s.traded[asset]);
            double coins = Math.min(columns[coinSlot], open / asked);
            price = impact.fill(m, s, asset, -1, coins * s.traded[asset]);
            trade(party, unit, columns, coinSlot, quoteSlot, asset, -coins, -coins * price);
            open -= coins * price;
        }
    }

    /** Buys {@code need} coins with quote currency of a party, as far as that goes. */
    public void buy(
            MarketState m,
            VenueState s,
            Party party,
            int unit,
            double[] columns,
            int coinSlot,
            int quoteSlot,
            int asset,
            double need) {
        double open = need;
        double price = s.traded[asset];
        for (int slice = 0; slice < SLICES && open > DUST * need && columns[quoteSlot] > 0; slice++) {
            double asked = slice < PATIENT ? s.traded[asset] : Math.max(price, s.traded[asset]);
            double notional = Math.min(columns[quoteSlot], open * asked);
            price = impact.fill(m, s, asset, 1, notional);
            double coins = notional / price;
            trade(party, unit, columns, coinSlot, quoteSlot, asset, coins, notional);
            open -= coins;
        }
    }

    private void trade(
            Party party,
            int unit,
            double[] columns,
            int coinSlot,
            int quoteSlot,
            int asset,
            double coins,
            double cost) {
        columns[coinSlot] += coins;
        columns[quoteSlot] -= cost;
        ledger.transfer(asset, Party.OUTSIDE, party, coins);
        ledger.transfer(quote, party, Party.OUTSIDE, cost);
        events.event(EventKind.CONVERSION, unit, asset, coins, cost / coins, Math.abs(cost));
    }
}
