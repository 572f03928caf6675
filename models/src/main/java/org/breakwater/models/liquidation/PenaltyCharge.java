package org.breakwater.models.liquidation;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Takes the penalty of a fill from the account, as far as its wealth goes, and hands it out. */
final class PenaltyCharge {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final LiquidationPolicy policy;
    private final VenueRounding rounding;
    private final FundAccount fund;
    private final Ledger ledger;
    private final EventSink events;

    PenaltyCharge(
            ResolvedBook book,
            AccountMargin margin,
            LiquidationPolicy policy,
            VenueRounding rounding,
            FundAccount fund,
            Ledger ledger,
            EventSink events) {
        this.book = book;
        this.margin = margin;
        this.policy = policy;
        this.rounding = rounding;
        this.fund = fund;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Charges one fill of a position.
     *
     * @param p position slot
     * @param notional closed, coins of the settlement asset
     */
    void charge(VenueState s, int unit, int p, double notional) {
        int i = book.positionInstrument[p];
        double exact = policy.fee().of(notional);
        double penalty = book.settlement[i] == book.quote ? rounding.fee(exact) : exact;
        double fee = Math.min(penalty, Math.max(0, margin.wealth(s, unit)) / s.settlementPrice[i]);
        if (fee > 0) {
            s.balance[book.settlementSlot[p]] -= fee;
            split(s, book.settlement[i], fee);
            events.event(EventKind.PENALTY, unit, i, 0, 0, fee * s.settlementPrice[i]);
        }
    }

    /** The fund's share is what the others leave, so that the parts sum to the whole. */
    private void split(VenueState s, int asset, double fee) {
        FeeSplit split = policy.split();
        double toLiquidators = fee * split.liquidators();
        double toProtocol = fee * split.protocol();
        fund.receive(s, asset, fee - toLiquidators - toProtocol);
        ledger.transfer(asset, Party.TRADERS, Party.LIQUIDATORS, toLiquidators);
        ledger.transfer(asset, Party.TRADERS, Party.PROTOCOL, toProtocol);
    }
}
