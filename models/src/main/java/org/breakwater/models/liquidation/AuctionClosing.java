package org.breakwater.models.liquidation;

import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.MarketImpact;
import org.breakwater.models.loss.Party;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Closes accounts by Dutch auction. A share of the whole account is on offer, at a price that falls with the time since its order
 * was placed. Whoever bids hedges all of it in the outside market at once and bids as soon as the discount pays for that; the
 * account bears the hedge and pays the bidder what is left of the discount. A venue that owes the bidder of an insolvent account a
 * growing payment lets the account's deficit grow by it.
 */
final class AuctionClosing {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final ClosingProgress progress;
    private final PositionClosing positions;
    private final PenaltyCharge penalty;
    private final MarketImpact impact;
    private final Sizing.@Nullable Auction sizing;

    AuctionClosing(
            ResolvedBook book,
            AccountMargin margin,
            LiquidationPolicy policy,
            ClosingProgress progress,
            PositionClosing positions,
            PenaltyCharge penalty,
            MarketImpact impact) {
        this.book = book;
        this.margin = margin;
        this.progress = progress;
        this.positions = positions;
        this.penalty = penalty;
        this.impact = impact;
        this.sizing =
                policy.price() instanceof CloseOutPrice.DutchAuction && policy.sizing() instanceof Sizing.Auction a
                        ? a
                        : null;
    }

    /** True if the venue auctions accounts. */
    boolean apply() {
        return sizing != null;
    }

    /**
     * Sells what is on offer if somebody bids.
     *
     * @return true if anything was sold
     */
    boolean work(MarketState m, VenueState s, int unit) {
        if (sizing == null) {
            throw new IllegalStateException("the venue must auction accounts");
        }
        AuctionTerms terms = sizing.terms();
        double elapsed = progress.elapsed(s, unit);
        double value = margin.wealth(s, unit);
        double slack = value - margin.maintenance(s, unit);
        double share = Math.min(1, sizing.share(slack, value, elapsed));
        double discount = value > 0
                ? share * (value - terms.bid(value, elapsed))
                : value + terms.insolventPayment(value, slack, elapsed);
        if (!(share > 0) || hedge(m, s, unit, share) > discount) {
            return false;
        }
        return sell(m, s, unit, share, discount);
    }

    private boolean sell(MarketState m, VenueState s, int unit, double share, double discount) {
        double before = margin.wealth(s, unit);
        boolean sold = false;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                sold |= positions.closeShare(m, s, unit, p, share);
            }
        }
        double left = discount - (before - margin.wealth(s, unit));
        if (sold && left > 0) {
            penalty.chargeUpTo(s, unit, left, Party.LIQUIDATORS);
        }
        return sold;
    }

    /** What hedging a share of the account would cost now, quote currency; infinite where the market does not take it. */
    private double hedge(MarketState m, VenueState s, int unit, double share) {
        double cost = 0;
        for (int p = book.positionStart[unit]; p < book.positionStart[unit + 1]; p++) {
            if (s.quantity[p] != 0) {
                int asset = book.underlying[book.positionInstrument[p]];
                cost += impact.cost(m, s, asset, s.marketSide(p), share * hedgedNotional(s, p));
            }
        }
        return cost;
    }

    /** What of the underlying hedges a position, quote currency. */
    private double hedgedNotional(VenueState s, int p) {
        int i = book.positionInstrument[p];
        double notional = margin.positionNotional(s, p);
        return book.isOption(i) ? notional * Math.abs(s.delta[i]) : notional;
    }
}
