package org.breakwater.models.liquidation;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.inventory.Inventory;
import org.breakwater.models.liquidation.price.PriceLimit;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidation.sizing.SizingContext;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.schedule.TierFloors;
import org.breakwater.models.oracle.OptionMarks;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Closes positions of one account: how much, against whom, at what price; and books what that realises. */
final class PositionClosing {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final TierFloors[] tiers;
    private final Excess excess;
    private final LiquidationPolicy policy;
    private final ClosingProgress progress;
    private final MarketImpact impact;
    private final PenaltyCharge penalty;
    private final Ledger ledger;
    private final EventSink events;
    private final FillListener fills;
    private final OptionMarks options;
    private final Inventory inventory;
    private final SizingContext sizing = new SizingContext();

    PositionClosing(
            ResolvedBook book,
            AccountMargin margin,
            TierFloors[] tiers,
            Excess excess,
            LiquidationPolicy policy,
            ClosingProgress progress,
            MarketImpact impact,
            PenaltyCharge penalty,
            Ledger ledger,
            EventSink events,
            FillListener fills,
            OptionMarks options,
            Inventory inventory) {
        this.book = book;
        this.margin = margin;
        this.tiers = tiers;
        this.excess = excess;
        this.policy = policy;
        this.progress = progress;
        this.impact = impact;
        this.penalty = penalty;
        this.ledger = ledger;
        this.events = events;
        this.fills = fills;
        this.options = options;
        this.inventory = inventory;
    }

    /**
     * Closes of a position what one round may, as far as depth and limits allow.
     *
     * @param whole true to close all of it, whatever the sizing
     * @return true if anything filled
     */
    boolean reduce(MarketState m, VenueState s, int unit, int p, boolean whole) {
        double size = Math.abs(s.quantity[p]);
        return close(m, s, unit, p, whole ? size : policy.sizing().quantity(sizing(s, unit, p, size)));
    }

    /** Closes a share of a position, as far as depth and limits allow. */
    boolean closeShare(MarketState m, VenueState s, int unit, int p, double share) {
        return close(m, s, unit, p, share * Math.abs(s.quantity[p]));
    }

    private boolean close(MarketState m, VenueState s, int unit, int p, double wanted) {
        int i = book.positionInstrument[p];
        int asset = book.underlying[i];
        int side = s.marketSide(p);
        double size = Math.abs(s.quantity[p]);
        double perUnit = tradedNotionalOfOne(s, i);
        boolean inherited = inventory.takes(i);
        double fillable = inherited ? wanted : Math.min(wanted, capacity(m, s, unit, p, side) / perUnit);
        double taken = progress.admit(s, unit, i, fillable, notionalOfOne(s, p), perUnit / s.traded[asset]);
        if (!(taken > 0)) {
            return false;
        }
        double closed = taken >= size ? s.quantity[p] : Math.copySign(taken, s.quantity[p]);
        if (inherited) {
            inherit(s, unit, p, closed);
            return true;
        }
        double mid = s.traded[asset];
        double price = policy.price().fill(impact, m, s, asset, side, taken * perUnit);
        fills.filled(s, unit, p, impact.lastDisplacement());
        fill(s, unit, p, closed, book.isOption(i) ? premium(s, i, closed, mid, price) : price);
        return true;
    }

    /** Whoever inherits takes a position at its mark; nothing is traded outside. */
    private void inherit(VenueState s, int unit, int p, double closed) {
        int i = book.positionInstrument[p];
        fills.filled(s, unit, p, 0);
        double notional = book(s, unit, p, closed, s.markValue[i]);
        inventory.add(s, i, closed, s.markValue[i]);
        events.event(EventKind.INHERITED, unit, i, closed, s.mark[i], notional * s.settlementPrice[i]);
        penalty.charge(s, unit, p, notional);
    }

    /** Notional at the traded mid with which one unit of quantity draws on the outside market. */
    private double tradedNotionalOfOne(VenueState s, int i) {
        double traded = s.traded[book.underlying[i]];
        if (book.isOption(i)) {
            return traded * options.countedDelta(s, i);
        }
        return book.inverse[i] ? 1 : traded;
    }

    /**
     * Premium at which an option is closed: what the outside market bids or asks while the underlying trades at its mid, less what
     * hedging its delta costs it; never below zero.
     *
     * @param mid of the underlying before the hedge
     * @param hedged average price of the hedge
     */
    private double premium(VenueState s, int i, double closed, double mid, double hedged) {
        int quoteSide = closed > 0 ? -1 : 1;
        double cost = Math.abs(s.delta[i] * (hedged - mid));
        double inSettlement = book.settlement[i] == book.underlying[i] ? cost / mid : cost;
        return Math.max(0, options.premium(s, i, mid, quoteSide) + quoteSide * inSettlement);
    }

    private double notionalOfOne(VenueState s, int p) {
        return margin.positionNotional(s, p) / Math.abs(s.quantity[p]);
    }

    /** What the other side takes, at no worse than the order's limit if it has one; orders for options have none. */
    private double capacity(MarketState m, VenueState s, int unit, int p, int side) {
        int i = book.positionInstrument[p];
        int asset = book.underlying[i];
        PriceLimit limit = policy.price().limit();
        boolean binds = limit != null && !book.isOption(i) && limit.binds(margin.wealth(s, unit));
        double maintenance = binds ? margin.maintenance(s, unit) : 0;
        if (limit == null || !(maintenance > 0)) {
            return policy.price().capacity(impact, m, s, asset, side);
        }
        double q = s.quantity[p];
        double own = margin.maintenance(s, p, q);
        double value = limit.of(q, q * s.markValue[i], own, margin.equity(s, unit), maintenance);
        double price = book.price(i, value);
        return impact.capacity(m, s, asset, side, price > 0 ? price : Double.MIN_NORMAL);
    }

    private SizingContext sizing(VenueState s, int unit, int p, double size) {
        sizing.of(size, margin.positionNotional(s, p));
        if (policy.sizing().asksForAccount()) {
            double equity = margin.equity(s, unit);
            double shortage = -excess.atExit(s, unit);
            double allowed = shortage * progress.share(s, unit, shortage);
            sizing.account(
                    equity, margin.maintenance(s, unit), allowed, margin.notional(s, unit), progress.elapsed(s, unit));
            sizing.history(progress.sinceFill(unit), lowerTier(s, p));
            sizing.margin()
                    .of(
                            penalty.marginRate(s, p) + policy.trigger().exitBuffer(),
                            policy.price().liquidatorFee(),
                            penalty.rate(s, unit, p));
        }
        return sizing;
    }

    private double lowerTier(VenueState s, int p) {
        if (!(policy.sizing() instanceof Sizing.TierStepDown)) {
            return 0;
        }
        int i = book.positionInstrument[p];
        return tiers[i].below(Math.abs(s.quantity[p] * s.markValue[i])) * s.settlementPrice[i];
    }

    /** Books a fill against the outside market and charges the penalty. */
    void fill(VenueState s, int unit, int p, double closed, double price) {
        int i = book.positionInstrument[p];
        double value = book.value(i, price);
        double notional = book(s, unit, p, closed, value);
        s.outsideQuantity[i] += closed;
        s.outsideValue[i] += closed * value;
        events.event(EventKind.FILL, unit, i, closed, price, notional * s.settlementPrice[i]);
        double charged = policy.price().chargesAtIndex() ? s.indexValue(i) : value;
        penalty.charge(s, unit, p, notional(s, i, closed, charged));
    }

    /**
     * Books what closing means for the account.
     *
     * @return notional, in the settlement asset
     */
    private double book(VenueState s, int unit, int p, double closed, double value) {
        penalty.prepare(s, unit, p, closed, value);
        realise(s, p, closed, value);
        s.closedQuantity[p] += closed;
        s.closedValue[p] += closed * value;
        s.liquidated[unit] = true;
        return notional(s, book.positionInstrument[p], closed, value);
    }

    /** Notional of a closed quantity in the settlement asset: at its value, or of an option's underlying. */
    private double notional(VenueState s, int i, double closed, double value) {
        return book.isOption(i)
                ? Math.abs(closed) * s.notionalOfOne(i) / s.settlementPrice[i]
                : Math.abs(closed * value);
    }

    /**
     * Closes a signed quantity at a value: its profit moves from the clearing account to the trader's balance.
     *
     * @return the profit, coins of the settlement asset
     */
    double realise(VenueState s, int p, double closed, double value) {
        double profit = closed * (value - book.entryValue[p]);
        s.quantity[p] -= closed;
        s.balance[book.settlementSlot[p]] += profit;
        ledger.transfer(book.settlement[book.positionInstrument[p]], Party.CLEARING, Party.TRADERS, profit);
        return profit;
    }
}
