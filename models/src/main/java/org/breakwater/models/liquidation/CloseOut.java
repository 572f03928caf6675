package org.breakwater.models.liquidation;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.loss.SpotDesk;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Works on one breaching account: fills part or all of its positions against the outside market as far as depth allows,
 * charges the penalty, and, once it is flat, sells its collateral and hands its deficit to the waterfall. Solvency is
 * judged on realised proceeds, never on haircut values.
 */
public final class CloseOut {

    /** Sales and purchases displace prices; what they leave open shrinks with every pass. */
    private static final int PASSES = 16;

    /** Share of all that moved through a balance below which a debt is rounding. */
    private static final double ROUNDING = 1e-13;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final LiquidationPolicy policy;
    private final MarketImpact impact;
    private final FundAccount fund;
    private final DeficitResolution deficits;
    private final SpotDesk desk;
    private final Ledger ledger;
    private final EventSink events;
    private final FillListener fills;

    /** Learns of each fill before it is booked, and how far it displaced its asset. */
    @FunctionalInterface
    public interface FillListener {
        void filled(VenueState before, int unit, int position, double displacement);
    }

    public CloseOut(
            ResolvedBook book,
            AccountMargin margin,
            LiquidationPolicy policy,
            MarketImpact impact,
            FundAccount fund,
            DeficitResolution deficits,
            SpotDesk desk,
            Ledger ledger,
            EventSink events,
            FillListener fills) {
        this.book = book;
        this.margin = margin;
        this.policy = policy;
        this.impact = impact;
        this.fund = fund;
        this.deficits = deficits;
        this.desk = desk;
        this.ledger = ledger;
        this.events = events;
        this.fills = fills;
    }

    /**
     * Works on a unit for one round: positions first; a unit that only owes has its collateral sold.
     *
     * @return true if anything was done
     */
    public boolean work(MarketState m, VenueState s, int unit) {
        if (!s.holdsPosition(unit)) {
            finish(m, s, unit);
            return true;
        }
        boolean whole = margin.wealth(s, unit) <= 0;
        boolean filled = false;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                filled |= reduce(m, s, unit, p, whole);
            }
        }
        if (filled && !s.holdsPosition(unit)) {
            finish(m, s, unit);
        }
        return filled;
    }

    /** An account that is worth nothing is closed whole, whatever the sizing: there is no margin to restore. */
    private boolean reduce(MarketState m, VenueState s, int unit, int p, boolean whole) {
        int i = book.positionInstrument[p];
        int asset = book.underlying[i];
        int side = s.quantity[p] > 0 ? -1 : 1;
        double size = Math.abs(s.quantity[p]);
        double wanted = whole ? size : policy.sizing().quantity(size, margin.positionNotional(s, p));
        double perUnit = book.inverse[i] ? 1 : s.traded[asset];
        double taken = Math.min(wanted, impact.capacity(m, s, asset, side) / perUnit);
        if (!(taken > 0)) {
            return false;
        }
        double price = impact.fill(m, s, asset, side, taken * perUnit);
        fills.filled(s, unit, p, impact.lastDisplacement());
        fill(s, unit, p, taken >= size ? s.quantity[p] : -side * taken, price);
        return true;
    }

    private void fill(VenueState s, int unit, int p, double closed, double price) {
        int i = book.positionInstrument[p];
        double value = book.value(i, price);
        realise(s, p, closed, value);
        s.closedQuantity[p] += closed;
        s.closedValue[p] += closed * value;
        s.outsideQuantity[i] += closed;
        s.outsideValue[i] += closed * value;
        s.liquidated[unit] = true;
        double notional = Math.abs(closed * value);
        events.event(EventKind.FILL, unit, i, closed, price, notional * s.settlementPrice[i]);
        charge(s, unit, p, policy.penaltyRate() * notional);
    }

    /** Closes a signed quantity at a value: its profit moves from the clearing account to the trader's balance. */
    private double realise(VenueState s, int p, double closed, double value) {
        double profit = closed * (value - book.entryValue[p]);
        s.quantity[p] -= closed;
        s.balance[book.settlementSlot[p]] += profit;
        ledger.transfer(book.settlement[book.positionInstrument[p]], Party.CLEARING, Party.TRADERS, profit);
        return profit;
    }

    /** Charges a penalty, in coins of the settlement asset, as far as the account's wealth goes. */
    private void charge(VenueState s, int unit, int p, double penalty) {
        int i = book.positionInstrument[p];
        double fee = Math.min(penalty, Math.max(0, margin.wealth(s, unit)) / s.settlementPrice[i]);
        if (fee > 0) {
            int asset = book.settlement[i];
            FeeSplit split = policy.penaltySplit();
            s.balance[book.settlementSlot[p]] -= fee;
            double toLiquidators = fee * split.liquidators();
            double toProtocol = fee * split.protocol();
            fund.receive(s, asset, fee - toLiquidators - toProtocol);
            ledger.transfer(asset, Party.TRADERS, Party.LIQUIDATORS, toLiquidators);
            ledger.transfer(asset, Party.TRADERS, Party.PROTOCOL, toProtocol);
            events.event(EventKind.PENALTY, unit, i, 0, 0, fee * s.settlementPrice[i]);
        }
    }

    /** Closes what is left of a unit at the mark, without depth: what an order that never filled is worth at the end. */
    public void settleAtMark(MarketState m, VenueState s, int unit) {
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                fill(s, unit, p, s.quantity[p], s.mark[book.positionInstrument[p]]);
            }
        }
        finish(m, s, unit);
    }

    /** Settles one position at the settlement price of its contract. */
    public void expire(MarketState m, VenueState s, int unit, int p, double price) {
        int i = book.positionInstrument[p];
        double closed = s.quantity[p];
        double profit = realise(s, p, closed, book.value(i, price));
        events.event(EventKind.EXPIRED, unit, i, closed, price, profit * s.settlementPrice[i]);
        if (!s.holdsPosition(unit)) {
            finish(m, s, unit);
        }
    }

    /** A unit without positions: raises quote currency from collateral for its debts, then hands on what is missing. */
    private void finish(MarketState m, VenueState s, int unit) {
        s.open[unit] = false;
        s.orderSeconds[unit] = Double.NaN;
        double generosity = 1;
        for (int pass = 0; pass < PASSES && debts(s, unit) > 0 && hasPositiveBalance(s, unit); pass++) {
            raiseQuote(m, s, unit, generosity);
            buyBackDebts(m, s, unit);
            generosity *= 4;
        }
        events.event(EventKind.CLOSED, unit, -1, 0, 0, margin.wealth(s, unit));
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            if (s.balance[b] < 0) {
                deficits.cover(m, s, unit, b, rounding(s, unit, b));
            }
        }
    }

    /** Coins of a balance that are within the rounding of the sums that led to it. */
    private double rounding(VenueState s, int unit, int slot) {
        double gross = Math.abs(book.balance[slot]);
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (book.settlementSlot[p] == slot) {
                double value = Math.abs(s.markValue[book.positionInstrument[p]]);
                gross += Math.abs(book.quantity[p]) * (Math.abs(book.entryValue[p]) + value);
            }
        }
        return ROUNDING * gross;
    }

    /** Coins that are bought back may cost much more than their mid: every pass raises more of what the mid would ask. */
    private void raiseQuote(MarketState m, VenueState s, int unit, double generosity) {
        int quoteSlot = book.balanceStart[unit];
        for (int b = quoteSlot + 1; b < book.balanceStart[unit + 1]; b++) {
            double need = generosity * debts(s, unit) - Math.max(0, s.balance[quoteSlot]);
            if (need > 0 && s.balance[b] > 0) {
                desk.sell(m, s, Party.TRADERS, unit, s.balance, b, quoteSlot, book.balanceAsset[b], need);
            }
        }
    }

    private double debts(VenueState s, int unit) {
        double sum = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            sum += Math.max(0, -s.balance[b]) * s.traded[book.balanceAsset[b]];
        }
        return sum;
    }

    private void buyBackDebts(MarketState m, VenueState s, int unit) {
        int quoteSlot = book.balanceStart[unit];
        for (int b = quoteSlot + 1; b < book.balanceStart[unit + 1]; b++) {
            if (s.balance[b] < 0 && s.balance[quoteSlot] > 0) {
                desk.buy(m, s, Party.TRADERS, unit, s.balance, b, quoteSlot, book.balanceAsset[b], -s.balance[b]);
            }
        }
    }

    private boolean hasPositiveBalance(VenueState s, int unit) {
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1]; b++) {
            if (s.balance[b] > 0) {
                return true;
            }
        }
        return false;
    }
}
