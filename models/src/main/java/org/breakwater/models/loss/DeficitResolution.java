package org.breakwater.models.loss;

import java.util.Arrays;
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
 *
 * <p>A deficit stays in the asset in which it arose. Layers that pay in quote currency buy that asset from the outside
 * market at the index.
 */
public final class DeficitResolution {

    /** Share of a deficit below which what is left of it is rounding. */
    private static final double ROUNDING = 1e-12;

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
    private final double[] tolerance;
    private final double[] arisen;
    private final double[] resolved;
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
        tolerance = new double[slots];
        arisen = new double[book.assets.size()];
        resolved = new double[book.assets.size()];
    }

    /** Opens the capital layers of a path. */
    public void start(VenueState s) {
        pending = 0;
        Arrays.fill(arisen, 0);
        Arrays.fill(resolved, 0);
        int c = 0;
        for (int l = 0; l < layers.size(); l++) {
            if (layers.get(l) instanceof LossLayer.Capital capital) {
                s.capital[c++] = capital.amount();
                ledger.open(Party.CAPITAL, book.quote, capital.amount());
            }
        }
    }

    /** Coins of all deficits that have arisen on the path. */
    public double arisen(int asset) {
        return arisen[asset];
    }

    /** Coins of them that were paid, recovered, socialised or written off. */
    public double resolved(int asset) {
        return resolved[asset];
    }

    /**
     * Begins to resolve the debt in a balance slot of a closed unit.
     *
     * @param rounding coins up to which the debt is rounding and no deficit
     */
    public void cover(MarketState m, VenueState s, int debtor, int debtSlot, double rounding) {
        double amount = -s.balance[debtSlot];
        int asset = book.balanceAsset[debtSlot];
        arisen[asset] += amount;
        slot[pending] = debtSlot;
        unit[pending] = debtor;
        deficit[pending] = amount;
        tolerance[pending] = Math.max(rounding, ROUNDING * amount);
        if (amount <= rounding) {
            credit(s, pending, 0);
            return;
        }
        events.event(EventKind.DEFICIT, debtor, asset, 0, 0, amount * s.index[asset]);
        payAtOnce(m, s, pending);
        if (owed(s, pending) > 0) {
            pending++;
        }
    }

    private double owed(VenueState s, int d) {
        return -s.balance[slot[d]];
    }

    private int asset(int d) {
        return book.balanceAsset[slot[d]];
    }

    /** Goes through the layers that pay at once and stops before the first that touches other traders. */
    private void payAtOnce(MarketState m, VenueState s, int d) {
        int capital = 0;
        int l = 0;
        for (; l < layers.size() && owed(s, d) > 0; l++) {
            LossLayer current = layers.get(l);
            if (current instanceof LossLayer.Fund rule) {
                payFromFund(m, s, d, rule);
            } else if (current instanceof LossLayer.Capital) {
                payFromCapital(s, d, capital++);
            } else {
                break;
            }
        }
        layer[d] = l;
    }

    private void payFromFund(MarketState m, VenueState s, int d, LossLayer.Fund rule) {
        credit(s, d, fund.pay(m, s, rule, unit[d], asset(d), owed(s, d)));
    }

    private void payFromCapital(VenueState s, int d, int capital) {
        double price = s.index[asset(d)];
        double paid = Math.min(s.capital[capital], owed(s, d) * price);
        if (paid > 0) {
            s.capital[capital] -= paid;
            ledger.transfer(book.quote, Party.CAPITAL, Party.TRADERS, paid);
            events.event(EventKind.CAPITAL_PAID, unit[d], -1, 0, 0, paid);
            credit(s, d, coins(s, d, paid));
        }
    }

    /** Turns quote currency that was raised for a deficit into its asset. */
    private double coins(VenueState s, int d, double quoteAmount) {
        int asset = asset(d);
        if (asset == book.quote) {
            return quoteAmount;
        }
        double coins = quoteAmount / s.index[asset];
        ledger.transfer(book.quote, Party.TRADERS, Party.OUTSIDE, quoteAmount);
        ledger.transfer(asset, Party.OUTSIDE, Party.TRADERS, coins);
        events.event(EventKind.CONVERSION, unit[d], asset, coins, s.index[asset], quoteAmount);
        return coins;
    }

    /** Books a payment; what rounding leaves of a debt moves to the outside market, so that nothing is lost. */
    private void credit(VenueState s, int d, double paid) {
        s.balance[slot[d]] += paid;
        resolved[asset(d)] += paid;
        settleRounding(s, d);
    }

    private void settleRounding(VenueState s, int d) {
        double left = owed(s, d);
        if (left != 0 && Math.abs(left) <= tolerance[d]) {
            s.balance[slot[d]] = 0;
            resolved[asset(d)] += left;
            ledger.transfer(asset(d), Party.OUTSIDE, Party.TRADERS, left);
        }
    }

    /** Resolves what fund and capital left open, in the order in which it arose. */
    public void resolvePending(MarketState m, VenueState s, long tieSeed) {
        if (pending == 0) {
            return;
        }
        adl.begin();
        for (int d = 0; d < pending; d++) {
            for (int l = layer[d]; l < layers.size() && owed(s, d) > 0; l++) {
                resolve(m, s, d, layers.get(l), tieSeed);
            }
            writeOff(s, d);
        }
        pending = 0;
    }

    private void resolve(MarketState m, VenueState s, int d, LossLayer current, long tieSeed) {
        if (current instanceof LossLayer.AutoDeleveraging) {
            deleverage(s, d, tieSeed);
        } else if (current instanceof LossLayer.Socialisation rule) {
            double collected = socialiser.spread(s, rule.base(), owed(s, d) * s.index[asset(d)]);
            if (collected > 0) {
                credit(s, d, coins(s, d, collected));
            }
        } else if (current instanceof LossLayer.Fund rule) {
            payFromFund(m, s, d, rule);
        } else {
            throw new IllegalStateException("LossWaterfall must keep capital before layers that touch traders");
        }
    }

    /**
     * The deficit is shared over the closed legs in proportion to their maintenance margin, or to their notional where no
     * margin is required.
     */
    private void deleverage(VenueState s, int d, long tieSeed) {
        double uncovered = Math.min(owed(s, d), deficit[d]);
        double byMargin = legWeights(s, d, true);
        double total = byMargin > 0 ? byMargin : legWeights(s, d, false);
        double recovered = 0;
        for (int p = book.positionStart[unit[d]]; p < book.positionStart[unit[d] + 1]; p++) {
            double weight = legWeight(s, p, d, byMargin > 0);
            if (weight > 0) {
                double share = weight / total;
                recovered += adl.recover(s, p, deficit[d] * share, uncovered * share, tieSeed);
            }
        }
        if (recovered > 0) {
            resolved[asset(d)] += recovered;
            events.event(EventKind.RECOVERED, unit[d], asset(d), 0, 0, recovered * s.index[asset(d)]);
            settleRounding(s, d);
        }
    }

    private double legWeights(VenueState s, int d, boolean byMargin) {
        double total = 0;
        for (int p = book.positionStart[unit[d]]; p < book.positionStart[unit[d] + 1]; p++) {
            total += legWeight(s, p, d, byMargin);
        }
        return total;
    }

    private double legWeight(VenueState s, int p, int d, boolean byMargin) {
        if (s.closedQuantity[p] == 0 || book.settlementSlot[p] != slot[d]) {
            return 0;
        }
        int i = book.positionInstrument[p];
        return byMargin
                ? margin.maintenance(s, p, s.closedQuantity[p])
                : Math.abs(s.closedQuantity[p] * s.markValue[i]);
    }

    private void writeOff(VenueState s, int d) {
        double open = owed(s, d);
        if (open > 0) {
            ledger.transfer(asset(d), Party.UNPAID, Party.TRADERS, open);
            events.event(EventKind.UNPAID, unit[d], asset(d), 0, 0, open * s.index[asset(d)]);
            credit(s, d, open);
        }
    }
}
