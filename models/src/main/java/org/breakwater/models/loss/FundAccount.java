package org.breakwater.models.loss;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;

/**
 * The insurance fund along a path: receives penalties, pays deficits from its own asset first, then from the others. An
 * unlimited fund (the shadow run) may go below zero and so shows the uncensored demand.
 */
public final class FundAccount {

    private final double[] opening;
    private final int[] order;
    private final int quote;
    private final boolean unlimited;
    private final SpotDesk desk;
    private final Ledger ledger;
    private final EventSink events;
    private boolean everShort;

    /**
     * @param opening coins by asset
     * @param order assets in the order of conversion
     * @param quote number of the quote asset
     * @param unlimited true for the shadow run
     */
    public FundAccount(
            double[] opening,
            int[] order,
            int quote,
            boolean unlimited,
            SpotDesk desk,
            Ledger ledger,
            EventSink events) {
        this.opening = opening.clone();
        this.order = order.clone();
        this.quote = quote;
        this.unlimited = unlimited;
        this.desk = desk;
        this.ledger = ledger;
        this.events = events;
    }

    public void start(VenueState s) {
        everShort = false;
        System.arraycopy(opening, 0, s.fund, 0, opening.length);
        for (int a = 0; a < opening.length; a++) {
            ledger.open(Party.FUND, a, opening[a]);
        }
    }

    /** Value at the index, in quote currency. */
    public double value(VenueState s) {
        double value = 0;
        for (int a = 0; a < opening.length; a++) {
            value += s.fund[a] * s.index[a];
        }
        return value;
    }

    /** True once a payment met less of its own asset than it asked for: from there on the balance has shaped the path. */
    public boolean everShort() {
        return everShort;
    }

    /** Receives an amount of an asset, in coins, from traders. */
    public void receive(VenueState s, int asset, double amount) {
        s.fund[asset] += amount;
        ledger.transfer(asset, Party.TRADERS, Party.FUND, amount);
    }

    /**
     * Pays a deficit as far as the layer's rules and the balance allow.
     *
     * @param amount deficit in coins of the asset
     * @return coins paid to traders
     */
    public double pay(MarketState m, VenueState s, LossLayer.Fund rule, int unit, int asset, double amount) {
        double price = s.index[asset];
        double allowed = Math.min(amount, rule.capPerDeficit() / price);
        double affordable = unlimited ? allowed : Math.min(allowed, value(s) / price);
        if (rule.allOrNothing() && affordable < amount) {
            affordable = 0;
        }
        if (!unlimited && s.fund[asset] < affordable) {
            convert(m, s, asset, affordable - s.fund[asset]);
        }
        everShort |= s.fund[asset] < allowed;
        double paid = unlimited ? affordable : Math.min(affordable, Math.max(0, s.fund[asset]));
        if (paid > 0) {
            s.fund[asset] -= paid;
            ledger.transfer(asset, Party.FUND, Party.TRADERS, paid);
            events.event(EventKind.FUND_PAID, unit, asset, 0, 0, paid * price);
        }
        boolean ruled = allowed < amount || rule.allOrNothing();
        if (paid < amount && ruled && value(s) > 0) {
            events.event(EventKind.FUND_REFUSED, unit, asset, 0, 0, (amount - paid) * price);
        }
        return paid;
    }

    /** Sells the fund's other assets for quote currency, then buys the missing coins with it. */
    private void convert(MarketState m, VenueState s, int asset, double missing) {
        double need = asset == quote ? missing : missing * s.traded[asset];
        for (int other : order) {
            double open = need - (asset == quote ? 0 : Math.max(0, s.fund[quote]));
            if (other != quote && other != asset && open > 0 && s.fund[other] > 0) {
                double before = s.fund[quote];
                desk.sell(m, s, Party.FUND, -1, s.fund, other, quote, other, open);
                need -= asset == quote ? s.fund[quote] - before : 0;
            }
        }
        if (asset != quote) {
            desk.buy(m, s, Party.FUND, -1, s.fund, asset, quote, asset, missing);
        }
    }
}
