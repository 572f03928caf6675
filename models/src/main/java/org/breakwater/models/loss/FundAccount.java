package org.breakwater.models.loss;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.loss.fund.FundOverflow;
import org.breakwater.models.loss.fund.WithdrawalGate;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;

/**
 * The insurance fund along a path: receives penalties, pays deficits from its own asset first, then from the others. An
 * unlimited fund (the shadow run) may go below zero and so shows the uncensored demand.
 */
public final class FundAccount {

    /** Payments that differ by less than this are the same but for rounding. */
    private static final double ROUNDING = 1e-12;

    private static final double ALMOST = 1 - ROUNDING;

    private final double[] opening;
    private final int[] order;
    private final int quote;
    private final boolean unlimited;
    private final FundOverflow overflow;
    private final SpotDesk desk;
    private final Ledger ledger;
    private final EventSink events;
    private boolean everShort;
    private double paid;

    /** A fund that keeps everything. */
    public FundAccount(
            double[] opening,
            int[] order,
            int quote,
            boolean unlimited,
            SpotDesk desk,
            Ledger ledger,
            EventSink events) {
        this(opening, order, quote, unlimited, FundOverflow.none(), desk, ledger, events);
    }

    /**
     * @param opening coins by asset
     * @param order assets in the order of conversion
     * @param quote number of the quote asset
     * @param unlimited true for the shadow run
     * @param overflow what the fund gives away when it holds enough
     */
    public FundAccount(
            double[] opening,
            int[] order,
            int quote,
            boolean unlimited,
            FundOverflow overflow,
            SpotDesk desk,
            Ledger ledger,
            EventSink events) {
        this.opening = opening.clone();
        this.order = order.clone();
        this.quote = quote;
        this.unlimited = unlimited;
        this.overflow = overflow;
        this.desk = desk;
        this.ledger = ledger;
        this.events = events;
    }

    public void start(VenueState s) {
        everShort = false;
        paid = 0;
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

    /**
     * True once a deficit met less of its own asset than it needed, or a rule turned on what the fund holds: from there on the
     * balance has shaped the path.
     */
    public boolean everShort() {
        return everShort;
    }

    /**
     * Whatever reads the balance to decide something says so here: the shadow run with its unlimited fund stands for the real
     * one only while no such decision could differ.
     *
     * @param wouldDiffer whether the balance, and not only the loss, decided
     */
    private void decides(boolean wouldDiffer) {
        everShort |= wouldDiffer;
    }

    /**
     * True if the fund has nothing left that it could pay towards a debt.
     *
     * @param rule what it keeps
     * @param owed quote currency, positive
     */
    public boolean exhausted(VenueState s, LossLayer.Fund rule, double owed) {
        boolean empty = value(s) - rule.reserve() <= owed * (1 - ALMOST);
        decides(empty);
        return empty && !unlimited;
    }

    /**
     * True if open debts close the gate for withdrawals.
     *
     * @param owed what accounts owe beyond what they have, quote currency
     */
    public boolean closes(VenueState s, WithdrawalGate gate, double owed) {
        boolean closed = gate.closes(owed, value(s));
        decides(closed && gate.coverage() > 0);
        return closed;
    }

    /** Receives an amount of an asset, in coins, from traders; gives away what it does not need. */
    public void receive(VenueState s, int asset, double amount) {
        s.fund[asset] += amount;
        ledger.transfer(asset, Party.TRADERS, Party.FUND, amount);
        if (overflow.threshold() < Double.POSITIVE_INFINITY) {
            overflow(s);
        }
    }

    private void overflow(VenueState s) {
        double surplus = overflow.surplus(value(s), s.fund[quote]);
        decides(surplus > 0);
        if (surplus > 0) {
            s.fund[quote] -= surplus;
            ledger.transfer(quote, Party.FUND, Party.PROTOCOL, surplus);
        }
    }

    /**
     * Pays a deficit as far as the layer's rules and the balance allow.
     *
     * @param cap most that it may pay of this deficit beside the layer's own cap, quote currency
     * @param amount deficit in coins of the asset
     * @return coins paid to traders
     */
    public double pay(
            MarketState m, VenueState s, LossLayer.Fund rule, double cap, int unit, int asset, double amount) {
        double price = s.index[asset];
        double allowed = Math.min(amount, Math.min(rule.capPerDeficit(), cap) / price);
        if (rule.allOrNothing() && allowed < amount) {
            allowed = 0;
        }
        double held = Math.max(0, value(s) - rule.reserve()) / price;
        double affordable = unlimited ? amount : Math.min(amount, held);
        decides(s.fund[asset] - rule.reserve() / price < amount);
        double wanted = refuses(rule, affordable, amount) ? 0 : Math.min(allowed, affordable);
        if (!unlimited && s.fund[asset] < wanted) {
            convert(m, s, asset, wanted - s.fund[asset]);
        }
        double paid = unlimited ? wanted : Math.min(wanted, Math.max(0, s.fund[asset]));
        if (refuses(rule, paid, amount)) {
            paid = 0;
        }
        transfer(s, unit, asset, paid);
        boolean ruled = rule.allOrNothing() || allowed < amount;
        if (ruled && paid < affordable * ALMOST) {
            events.event(EventKind.FUND_REFUSED, unit, asset, 0, 0, (affordable - paid) * price);
        }
        return paid;
    }

    private static boolean refuses(LossLayer.Fund rule, double balance, double amount) {
        return rule.allOrNothing() && !rule.coversWhole(balance, amount, ROUNDING);
    }

    /**
     * Settles a profit or loss of what the fund has inherited with the outside market, as far as it goes; its other assets are
     * sold first.
     *
     * @param profit quote currency
     * @return the part that is settled
     */
    public double settle(MarketState m, VenueState s, double profit) {
        decides(s.fund[quote] < -profit);
        if (!unlimited && s.fund[quote] < -profit) {
            convert(m, s, quote, -profit - s.fund[quote]);
        }
        double settled = unlimited ? profit : Math.max(profit, -Math.max(0, s.fund[quote]));
        s.fund[quote] += settled;
        ledger.transfer(quote, Party.OUTSIDE, Party.FUND, settled);
        return settled;
    }

    /** All that the fund has paid on the path, quote currency at the index of each payment. */
    public double paid() {
        return paid;
    }

    private void transfer(VenueState s, int unit, int asset, double amount) {
        if (amount > 0) {
            paid += amount * s.index[asset];
            s.fund[asset] -= amount;
            ledger.transfer(asset, Party.FUND, Party.TRADERS, amount);
            events.event(EventKind.FUND_PAID, unit, asset, 0, 0, amount * s.index[asset]);
        }
    }

    /** Sells the fund's other assets for quote currency, then buys the missing coins with it. */
    private void convert(MarketState m, VenueState s, int asset, double missing) {
        double target = asset == quote ? s.fund[quote] + missing : missing * s.traded[asset];
        for (int other : order) {
            double open = target - Math.max(0, s.fund[quote]);
            if (other != quote && other != asset && open > 0 && s.fund[other] > 0) {
                desk.sell(m, s, Party.FUND, -1, s.fund, other, quote, other, open);
            }
        }
        if (asset != quote) {
            desk.buy(m, s, Party.FUND, -1, s.fund, asset, quote, asset, missing);
        }
    }
}
