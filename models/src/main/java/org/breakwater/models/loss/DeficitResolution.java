package org.breakwater.models.loss;

import java.util.List;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Takes each deficit through the {@link LossWaterfall}, once. Fund and capital pay at once; layers that touch other traders
 * act after the rounds of the moment, so that their counterparties are checked in the next one.
 */
public final class DeficitResolution {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final List<LossLayer> layers;
    private final FundAccount fund;
    private final AdlQueue adl;
    private final Socialiser socialiser;
    private final Ledger ledger;
    private final EventSink events;

    private final int[] slot;
    private final int[] unit;
    private final int[] layer;
    private final double[] deficit;
    private int pending;

    public DeficitResolution(
            ResolvedBook book,
            AccountMargin margin,
            LossWaterfall waterfall,
            FundAccount fund,
            AdlQueue adl,
            Socialiser socialiser,
            Ledger ledger,
            EventSink events) {
        this.book = book;
        this.margin = margin;
        this.layers = waterfall.layers();
        this.fund = fund;
        this.adl = adl;
        this.socialiser = socialiser;
        this.ledger = ledger;
        this.events = events;
        int slots = book.balance.length;
        slot = new int[slots];
        unit = new int[slots];
        layer = new int[slots];
        deficit = new double[slots];
    }

    /** Opens the capital layers of a path. */
    public void start(VenueState s) {
        pending = 0;
        int c = 0;
        for (LossLayer l : layers) {
            if (l instanceof LossLayer.Capital capital) {
                s.capital[c++] = capital.amount();
                ledger.open(Party.CAPITAL, book.quote, capital.amount());
            }
        }
    }

    /** Begins to resolve the debt in a balance slot of a closed unit. */
    public void cover(MarketState m, VenueState s, int debtor, int debtSlot) {
        double amount = -s.balance[debtSlot];
        int asset = book.balanceAsset[debtSlot];
        events.event(EventKind.DEFICIT, debtor, asset, 0, 0, amount * s.index[asset]);
        slot[pending] = debtSlot;
        unit[pending] = debtor;
        deficit[pending] = amount;
        payAtOnce(m, s, pending);
        if (s.balance[slot[pending]] < 0) {
            pending++;
        }
    }

    /** Goes through the layers that pay at once and stops before the first that touches other traders. */
    private void payAtOnce(MarketState m, VenueState s, int d) {
        int capital = 0;
        int l = 0;
        for (; l < layers.size() && s.balance[slot[d]] < 0; l++) {
            LossLayer current = layers.get(l);
            if (current instanceof LossLayer.Fund rule) {
                payFromFund(m, s, d, rule);
            } else if (current instanceof LossLayer.Capital) {
                slot[d] = inQuote(s, unit[d], slot[d]);
                payFromCapital(s, unit[d], slot[d], capital++);
            } else {
                break;
            }
        }
        layer[d] = l;
    }

    private void payFromFund(MarketState m, VenueState s, int d, LossLayer.Fund rule) {
        double open = -s.balance[slot[d]];
        double paid = fund.pay(m, s, rule, unit[d], book.balanceAsset[slot[d]], open);
        s.balance[slot[d]] = paid >= open ? 0 : s.balance[slot[d]] + paid;
    }

    private void payFromCapital(VenueState s, int debtor, int quoteSlot, int capital) {
        double open = -s.balance[quoteSlot];
        double paid = Math.min(s.capital[capital], open);
        if (paid > 0) {
            s.capital[capital] -= paid;
            s.balance[quoteSlot] = paid >= open ? 0 : s.balance[quoteSlot] + paid;
            ledger.transfer(book.quote, Party.CAPITAL, Party.TRADERS, paid);
            events.event(EventKind.CAPITAL_PAID, debtor, -1, 0, 0, paid);
        }
    }

    /** Turns a debt in coins into one in quote currency at the traded mid; returns the quote slot. */
    private int inQuote(VenueState s, int debtor, int debtSlot) {
        int quoteSlot = book.balanceStart[debtor];
        int asset = book.balanceAsset[debtSlot];
        if (asset != book.quote && s.balance[debtSlot] < 0) {
            double coins = -s.balance[debtSlot];
            double cost = coins * s.traded[asset];
            s.balance[debtSlot] = 0;
            s.balance[quoteSlot] -= cost;
            ledger.transfer(asset, Party.OUTSIDE, Party.TRADERS, coins);
            ledger.transfer(book.quote, Party.TRADERS, Party.OUTSIDE, cost);
            events.event(EventKind.CONVERSION, debtor, asset, coins, s.traded[asset], cost);
        }
        return quoteSlot;
    }

    /** Resolves what fund and capital left open, in the order in which it arose. */
    public void resolvePending(MarketState m, VenueState s, long tieSeed) {
        for (int d = 0; d < pending; d++) {
            for (int l = layer[d]; l < layers.size() && s.balance[slot[d]] < 0; l++) {
                resolve(m, s, d, layers.get(l), tieSeed);
            }
            writeOff(s, unit[d], slot[d]);
        }
        pending = 0;
    }

    private void resolve(MarketState m, VenueState s, int d, LossLayer current, long tieSeed) {
        if (current instanceof LossLayer.AutoDeleveraging) {
            deleverage(s, d, slot[d], tieSeed);
        } else if (current instanceof LossLayer.Socialisation rule) {
            slot[d] = inQuote(s, unit[d], slot[d]);
            double open = -s.balance[slot[d]];
            if (socialiser.spread(s, rule.base(), open, unit[d], slot[d]) >= open * (1 - 1e-12)) {
                settleDust(s, slot[d]);
            }
        } else if (current instanceof LossLayer.Fund rule) {
            payFromFund(m, s, d, rule);
        } else {
            throw new IllegalStateException("LossWaterfall must keep capital before layers that touch traders");
        }
    }

    /** The deficit is shared over the closed legs in proportion to their maintenance margin. */
    private void deleverage(VenueState s, int d, int debtSlot, long tieSeed) {
        double uncovered = -s.balance[debtSlot];
        double total = 0;
        for (int p = book.positionStart[unit[d]]; p < book.positionStart[unit[d] + 1]; p++) {
            total += legWeight(s, p, debtSlot);
        }
        for (int p = book.positionStart[unit[d]]; p < book.positionStart[unit[d] + 1]; p++) {
            double weight = legWeight(s, p, debtSlot);
            if (weight > 0) {
                double legShare = weight / total;
                adl.recover(s, p, deficit[d] * legShare, Math.min(uncovered, deficit[d]) * legShare, tieSeed);
            }
        }
        if (Math.abs(s.balance[debtSlot]) <= 1e-12 * uncovered) {
            settleDust(s, debtSlot);
        }
    }

    private double legWeight(VenueState s, int p, int debtSlot) {
        boolean closedHere = s.closedQuantity[p] != 0 && book.settlementSlot[p] == debtSlot;
        return closedHere ? margin.maintenance(s, book.positionInstrument[p], Math.abs(s.closedQuantity[p])) : 0;
    }

    /** Rounding left after a deficit was paid: moved to the outside market so that the ledger stays exact. */
    private void settleDust(VenueState s, int debtSlot) {
        double dust = -s.balance[debtSlot];
        s.balance[debtSlot] = 0;
        ledger.transfer(book.balanceAsset[debtSlot], Party.OUTSIDE, Party.TRADERS, dust);
    }

    private void writeOff(VenueState s, int debtor, int debtSlot) {
        double open = -s.balance[debtSlot];
        if (open > 0) {
            int asset = book.balanceAsset[debtSlot];
            s.balance[debtSlot] = 0;
            ledger.transfer(asset, Party.UNPAID, Party.TRADERS, open);
            events.event(EventKind.UNPAID, debtor, asset, 0, 0, open * s.index[asset]);
        }
    }
}
