package org.breakwater.models.liquidation;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.inventory.Inventory;
import org.breakwater.models.liquidation.price.PriceLimit;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.AdlClosing;
import org.breakwater.models.loss.DeficitResolution;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.loss.SpotDesk;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.schedule.TierFloors;
import org.breakwater.models.oracle.OptionMarks;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Works on one breaching account: fills part or all of its positions against the outside market as far as depth allows,
 * charges the penalty, and, once it is flat, sells its collateral and hands its deficit to the waterfall. Solvency is
 * judged on realised proceeds, never on haircut values.
 */
public final class CloseOut {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final LiquidationPolicy policy;
    private final ClosingProgress progress;
    private final Excess excess;
    private final PositionClosing positions;
    private final AuctionClosing auctions;
    private final PenaltyCharge penalty;
    private final CollateralSale collateral;
    private final DeficitResolution deficits;
    private final FundAccount fund;
    private final EventSink events;
    private final AddOn.@Nullable KeeperReward reward;
    private double fundPaid;
    private long tieSeed;

    /**
     * @param tiers of maintenance margin, by instrument
     * @param momentSeconds time between two moments at which accounts are worked on
     * @param options what options are quoted at
     * @param inventory who takes positions instead of the market
     */
    public CloseOut(
            ResolvedBook book,
            AccountMargin margin,
            TierFloors[] tiers,
            LiquidationPolicy policy,
            VenueRounding rounding,
            double momentSeconds,
            MarketImpact impact,
            FundAccount fund,
            DeficitResolution deficits,
            SpotDesk desk,
            Ledger ledger,
            EventSink events,
            FillListener fills,
            OptionMarks options,
            Inventory inventory) {
        this.book = book;
        this.margin = margin;
        this.policy = policy;
        this.fund = fund;
        this.deficits = deficits;
        this.events = events;
        reward = policy.trigger().addOn() instanceof AddOn.KeeperReward paid ? paid : null;
        progress = new ClosingProgress(book, policy, momentSeconds);
        excess = new Excess(margin, policy.trigger());
        penalty = new PenaltyCharge(book, margin, excess, policy, progress, rounding, fund, ledger, events);
        positions = new PositionClosing(
                book, margin, tiers, excess, policy, progress, impact, penalty, ledger, events, fills, options,
                inventory);
        auctions = new AuctionClosing(book, margin, policy, progress, positions, penalty, impact);
        collateral = new CollateralSale(
                book,
                margin,
                deficits,
                desk,
                new CollateralSeizing(book, policy.collateral(), impact, fund, ledger, events),
                events);
    }

    /**
     * Begins a path.
     *
     * @param seed of the draws between accounts that rank alike
     */
    public void start(long seed) {
        progress.start();
        fundPaid = 0;
        tieSeed = seed;
    }

    /** Begins a moment. */
    public void enter(double seconds) {
        progress.enter(seconds);
        fundPaid = fund.paid();
        AdlClosing adl = deficits.closing();
        if (adl != null) {
            adl.begin();
        }
    }

    /** True while what the fund has paid at this moment lets the venue go on. */
    public boolean mayGoOn() {
        return fund.paid() - fundPaid < progress.fundLoss();
    }

    /**
     * Works on a unit for one round: positions first; a unit that only owes has its collateral sold. An account that is worth
     * nothing is closed whole, whatever the sizing: there is no margin to restore.
     *
     * @return true if anything was done
     */
    public boolean work(MarketState m, VenueState s, int unit) {
        if (!s.holdsPosition(unit)) {
            collateral.finish(m, s, unit);
            return true;
        }
        boolean taken = policy.takeover().takes(margin.equity(s, unit), margin.maintenance(s, unit));
        double lacking = excess.exitsFreely() ? 0 : excess.atExit(s, unit);
        double notional = reward == null ? 0 : margin.notional(s, unit);
        boolean filled = auctions.apply() ? auctions.work(m, s, unit) : closeAll(m, s, unit, taken);
        filled |= !filled && deleverage(s, unit);
        if (filled && !excess.exitsFreely()) {
            progress.free(s, unit, excess.atExit(s, unit) - lacking);
        }
        if (filled && reward != null && progress.isFirst(s, unit)) {
            penalty.chargeUpTo(s, unit, reward.reward(notional), Party.LIQUIDATORS);
        }
        if (filled && !s.holdsPosition(unit)) {
            if (taken) {
                deficits.toBackstop(s, penalty.chargeUpTo(s, unit, Double.POSITIVE_INFINITY, Party.BACKSTOP));
            }
            collateral.finish(m, s, unit);
        }
        return filled;
    }

    /** An account that owes more than it has, and whose order nobody takes at its limit, is closed against others. */
    private boolean deleverage(VenueState s, int unit) {
        AdlClosing adl = deficits.closing();
        PriceLimit limit = policy.price().limit();
        boolean waits = limit != null && limit.binds(margin.wealth(s, unit));
        return adl != null && waits && adl.close(s, unit, tieSeed);
    }

    /** Closes what the venue closes beside the accounts that breach: all of a market's accounts, winners beyond the pool. */
    public void settleMoment(MarketState m, VenueState s) {
        AdlClosing adl = deficits.closing();
        if (adl == null) {
            return;
        }
        adl.relieve(s, deficits.poolWorth(), tieSeed);
        for (int u = 0; adl.isFinal() && u < book.units(); u++) {
            if (s.open[u] && s.holdsPosition(u) && adl.close(s, u, tieSeed) && !s.holdsPosition(u)) {
                collateral.finish(m, s, u);
            }
        }
    }

    private boolean closeAll(MarketState m, VenueState s, int unit, boolean taken) {
        boolean whole = taken || margin.wealth(s, unit) <= 0;
        boolean filled = false;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                filled |= positions.reduce(m, s, unit, p, whole);
            }
        }
        return filled;
    }

    /** Closes what is left of a unit at the mark, without depth: what an order that never filled is worth at the end. */
    public void settleAtMark(MarketState m, VenueState s, int unit) {
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                positions.fill(s, unit, p, s.quantity[p], s.mark[book.positionInstrument[p]]);
            }
        }
        collateral.finish(m, s, unit);
    }

    /** Settles one position at the settlement price of its contract. */
    public void expire(MarketState m, VenueState s, int unit, int p, double price) {
        int i = book.positionInstrument[p];
        double closed = s.quantity[p];
        double profit = positions.realise(s, p, closed, book.value(i, price));
        events.event(EventKind.EXPIRED, unit, i, closed, price, profit * s.settlementPrice[i]);
        if (!s.holdsPosition(unit)) {
            collateral.finish(m, s, unit);
        }
    }
}
