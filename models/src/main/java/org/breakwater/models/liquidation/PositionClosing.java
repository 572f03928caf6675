package org.breakwater.models.liquidation;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.sizing.SizingContext;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Closes positions of one account: how much, against whom, at what price; and books what that realises. */
final class PositionClosing {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final LiquidationPolicy policy;
    private final MarketImpact impact;
    private final PenaltyCharge penalty;
    private final Ledger ledger;
    private final EventSink events;
    private final FillListener fills;
    private final SizingContext sizing = new SizingContext();

    PositionClosing(
            ResolvedBook book,
            AccountMargin margin,
            LiquidationPolicy policy,
            MarketImpact impact,
            PenaltyCharge penalty,
            Ledger ledger,
            EventSink events,
            FillListener fills) {
        this.book = book;
        this.margin = margin;
        this.policy = policy;
        this.impact = impact;
        this.penalty = penalty;
        this.ledger = ledger;
        this.events = events;
        this.fills = fills;
    }

    /**
     * Closes of a position what one round may, as far as depth allows.
     *
     * @param whole true to close all of it, whatever the sizing
     * @return true if anything filled
     */
    boolean reduce(MarketState m, VenueState s, int unit, int p, boolean whole) {
        int i = book.positionInstrument[p];
        int asset = book.underlying[i];
        int side = s.quantity[p] > 0 ? -1 : 1;
        double size = Math.abs(s.quantity[p]);
        double wanted = whole ? size : policy.sizing().quantity(sizing(s, unit, p, size));
        double perUnit = book.inverse[i] ? 1 : s.traded[asset];
        double taken = Math.min(wanted, policy.price().capacity(impact, m, s, asset, side) / perUnit);
        if (!(taken > 0)) {
            return false;
        }
        double price = policy.price().fill(impact, m, s, asset, side, taken * perUnit);
        fills.filled(s, unit, p, impact.lastDisplacement());
        fill(s, unit, p, taken >= size ? s.quantity[p] : -side * taken, price);
        return true;
    }

    private SizingContext sizing(VenueState s, int unit, int p, double size) {
        sizing.of(size, margin.positionNotional(s, p));
        if (policy.sizing().asksForAccount()) {
            double equity = margin.equity(s, unit);
            double maintenance = margin.maintenance(s, unit);
            sizing.account(equity, maintenance, maintenance - equity, margin.notional(s, unit), 0);
            sizing.margin().of(penalty.marginRate(s, p), policy.price().liquidatorFee(), penalty.rate(s, unit, p));
        }
        return sizing;
    }

    /** Books a fill against the outside market and charges the penalty. */
    void fill(VenueState s, int unit, int p, double closed, double price) {
        int i = book.positionInstrument[p];
        double value = book.value(i, price);
        penalty.prepare(s, unit, p, closed, value);
        realise(s, p, closed, value);
        s.closedQuantity[p] += closed;
        s.closedValue[p] += closed * value;
        s.outsideQuantity[i] += closed;
        s.outsideValue[i] += closed * value;
        s.liquidated[unit] = true;
        double notional = Math.abs(closed * value);
        events.event(EventKind.FILL, unit, i, closed, price, notional * s.settlementPrice[i]);
        double charged = policy.price().chargesAtIndex() ? book.value(i, s.index[book.underlying[i]]) : value;
        penalty.charge(s, unit, p, Math.abs(closed * charged));
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
