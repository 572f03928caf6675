package org.breakwater.models.loss;

import java.util.Arrays;
import java.util.List;
import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.loss.LossLayer.Socialisation.Base;
import org.breakwater.models.loss.adl.LegShares;
import org.breakwater.models.loss.fund.ContractCaps;
import org.breakwater.models.loss.fund.HealthShortfall;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable AdlClosing closing;
    private final double poolCapital;
    private final Socialiser socialiser;
    private final LossLayer.Fund fundRule;
    private final ContractCaps caps;
    private final LegShares legs;
    private final Ledger ledger;
    private final EventSink events;

    private final int[] slot;
    private final int[] unit;
    private final int[] layer;
    /** Balance that a slot has once its deficit is paid. */
    private final double[] target;

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
        this.closing = waterfall.deleverages() ? adl.closing() : null;
        this.poolCapital = waterfall.poolCapital();
        this.socialiser = socialiser;
        this.fundRule = waterfall.fund();
        this.caps = new ContractCaps(book, fundRule.capPerContract());
        this.legs = new LegShares(book, margin);
        this.ledger = ledger;
        this.events = events;
        int slots = book.balance.length;
        slot = new int[slots];
        unit = new int[slots];
        layer = new int[slots];
        target = new double[slots];
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
        caps.start();
        if (poolCapital < Double.POSITIVE_INFINITY) {
            ledger.open(Party.POOL, book.quote, poolCapital);
        }
        int c = 0;
        for (int l = 0; l < layers.size(); l++) {
            if (layers.get(l) instanceof LossLayer.Capital capital) {
                open(s, Party.CAPITAL, c++, capital.amount());
            } else if (layers.get(l) instanceof LossLayer.Backstop backstop) {
                open(s, Party.BACKSTOP, c++, backstop.capital());
            }
        }
    }

    private void open(VenueState s, Party party, int column, double amount) {
        s.capital[column] = amount;
        ledger.open(party, book.quote, amount);
    }

    /**
     * What the backstop has taken from an account that it took over; without a backstop layer it is another's revenue.
     *
     * @param amount quote currency
     */
    public void toBackstop(VenueState s, double amount) {
        int c = 0;
        for (LossLayer layer : layers) {
            if (layer instanceof LossLayer.Backstop) {
                s.capital[c] += amount;
            }
            c += layer instanceof LossLayer.Capital || layer instanceof LossLayer.Backstop ? 1 : 0;
        }
    }

    /**
     * Settles a profit or loss of inherited positions between the outside market and the backstop, as far as its capital goes.
     *
     * @param profit quote currency
     * @return the part that is settled
     */
    public double settleWithBackstop(VenueState s, double profit) {
        int c = 0;
        for (LossLayer layer : layers) {
            if (layer instanceof LossLayer.Backstop) {
                double settled = Math.max(profit, -s.capital[c]);
                s.capital[c] += settled;
                ledger.transfer(book.quote, Party.OUTSIDE, Party.BACKSTOP, settled);
                return settled;
            }
            c += layer instanceof LossLayer.Capital ? 1 : 0;
        }
        return 0;
    }

    /** Deleveraging of accounts that still hold their positions; null where no layer deleverages. */
    public @Nullable AdlClosing closing() {
        return closing;
    }

    /** What the pool is worth after all that it has paid, quote currency; infinite where no rule asks for it. */
    public double poolWorth() {
        return poolCapital < Double.POSITIVE_INFINITY
                ? ledger.holding(Party.POOL, book.quote)
                : Double.POSITIVE_INFINITY;
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
        double debt = -s.balance[debtSlot];
        boolean whole = fundRule.covers() == LossLayer.Fund.Covers.DEFICIT;
        cover(m, s, debtor, debtSlot, whole ? debt : shortfall(s, debtor, debtSlot), rounding);
    }

    /**
     * Begins to resolve a loss in a balance slot of a unit.
     *
     * @param amount what the slot is short of, coins
     * @param rounding coins up to which that is rounding and no deficit
     */
    public void cover(MarketState m, VenueState s, int debtor, int debtSlot, double amount, double rounding) {
        int asset = book.balanceAsset[debtSlot];
        arisen[asset] += amount;
        slot[pending] = debtSlot;
        unit[pending] = debtor;
        deficit[pending] = amount;
        target[pending] = s.balance[debtSlot] + amount;
        tolerance[pending] = Math.max(rounding, ROUNDING * amount);
        if (amount <= rounding) {
            credit(s, pending, 0);
            keepDebt(s, pending);
            return;
        }
        events.event(EventKind.DEFICIT, debtor, asset, 0, 0, amount * s.index[asset]);
        payAtOnce(m, s, pending);
        if (owed(s, pending) > 0) {
            pending++;
        } else {
            keepDebt(s, pending);
        }
    }

    /** A debt that is backed by what the unit still holds stays, and the unit with it. */
    private void keepDebt(VenueState s, int d) {
        s.open[unit[d]] |= target[d] < 0;
    }

    /** Coins that the debt in a slot must shrink by until the unit's health is zero. */
    private double shortfall(VenueState s, int debtor, int debtSlot) {
        int asset = book.balanceAsset[debtSlot];
        double others = margin.slack(s, debtor) - s.balance[debtSlot] * s.index[asset];
        return HealthShortfall.coins(
                others, s.balance[debtSlot], s.collateralPrice[asset], s.index[asset], -s.balance[debtSlot]);
    }

    private double owed(VenueState s, int d) {
        return target[d] - s.balance[slot[d]];
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
            if (current instanceof LossLayer.Fund) {
                payFromFund(m, s, d);
            } else if (current instanceof LossLayer.Capital) {
                payFromCapital(s, d, capital++, Party.CAPITAL);
            } else if (current instanceof LossLayer.Backstop) {
                payFromCapital(s, d, capital++, Party.BACKSTOP);
            } else if (current instanceof LossLayer.Pool) {
                pay(s, d, Party.POOL, owed(s, d) * s.index[asset(d)]);
            } else {
                break;
            }
        }
        layer[d] = l;
    }

    private void payFromFund(MarketState m, VenueState s, int d) {
        int asset = asset(d);
        double loss = owed(s, d) * s.index[asset];
        legs.look(s, unit[d], slot[d]);
        double room = caps.room(legs, unit[d], loss);
        double paid = fund.pay(m, s, fundRule, room, unit[d], asset, owed(s, d));
        caps.book(legs, unit[d], loss, room, paid * s.index[asset]);
        credit(s, d, paid);
    }

    private void payFromCapital(VenueState s, int d, int column, Party party) {
        double paid = Math.min(s.capital[column], owed(s, d) * s.index[asset(d)]);
        if (paid > 0) {
            s.capital[column] -= paid;
            pay(s, d, party, paid);
        }
    }

    private void pay(VenueState s, int d, Party party, double paid) {
        ledger.transfer(book.quote, party, Party.TRADERS, paid);
        events.event(EventKind.CAPITAL_PAID, unit[d], -1, 0, 0, paid);
        credit(s, d, coins(s, d, paid));
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
            s.balance[slot[d]] = target[d];
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
            keepDebt(s, d);
        }
        pending = 0;
    }

    private void resolve(MarketState m, VenueState s, int d, LossLayer current, long tieSeed) {
        if (current instanceof LossLayer.AutoDeleveraging) {
            deleverage(s, d, tieSeed);
        } else if (current instanceof LossLayer.Socialisation rule) {
            socialise(s, d, rule);
        } else if (current instanceof LossLayer.Fund) {
            payFromFund(m, s, d);
        } else {
            throw new IllegalStateException("LossWaterfall must keep capital before layers that touch traders");
        }
    }

    private void socialise(VenueState s, int d, LossLayer.Socialisation rule) {
        double price = s.index[asset(d)];
        if (rule.onlyWhenFundEmpty() && !fund.exhausted(s, fundRule, owed(s, d) * price)) {
            return;
        }
        if (rule.base() == Base.DEPOSITS) {
            credit(s, d, socialiser.spreadOverDeposits(s, rule, asset(d), owed(s, d)));
            return;
        }
        double loss = owed(s, d) * price;
        legs.look(s, unit[d], slot[d]);
        double collected = rule.base() == Base.CONTRACTS && legs.any()
                ? spreadOverLegs(s, d, rule, loss)
                : socialiser.spread(s, rule, -1, loss);
        if (collected > 0) {
            credit(s, d, coins(s, d, collected));
        }
    }

    private double spreadOverLegs(VenueState s, int d, LossLayer.Socialisation rule, double loss) {
        double collected = 0;
        for (int p = book.positionStart[unit[d]]; p < book.positionStart[unit[d] + 1]; p++) {
            double share = legs.of(p);
            if (share > 0) {
                collected += socialiser.spread(s, rule, book.positionInstrument[p], loss * share);
            }
        }
        return collected;
    }

    /** Each closed leg bears its share of the deficit, see {@link LegShares}. */
    private void deleverage(VenueState s, int d, long tieSeed) {
        double uncovered = Math.min(owed(s, d), deficit[d]);
        legs.look(s, unit[d], slot[d]);
        double recovered = 0;
        for (int p = book.positionStart[unit[d]]; p < book.positionStart[unit[d] + 1]; p++) {
            double share = legs.of(p);
            if (share > 0) {
                recovered += adl.recover(s, p, deficit[d] * share, uncovered * share, tieSeed);
            }
        }
        if (recovered > 0) {
            resolved[asset(d)] += recovered;
            events.event(EventKind.RECOVERED, unit[d], asset(d), 0, 0, recovered * s.index[asset(d)]);
            settleRounding(s, d);
        }
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
