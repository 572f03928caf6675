package org.breakwater.models.liquidation;

import org.breakwater.models.event.EventKind;
import org.breakwater.models.event.EventSink;
import org.breakwater.models.liquidation.fee.FeeContext;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.loss.FundAccount;
import org.breakwater.models.loss.Ledger;
import org.breakwater.models.loss.Party;
import org.breakwater.models.loss.adl.AdlPair;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/** Takes the penalty of a fill from the account, as far as its wealth goes, and hands it out. */
final class PenaltyCharge {

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final Excess excess;
    private final LiquidationPolicy policy;
    private final ClosingProgress progress;
    private final VenueRounding rounding;
    private final FundAccount fund;
    private final Ledger ledger;
    private final EventSink events;
    private final AdlPair bankruptcy;
    private final FeeContext fill = new FeeContext();

    PenaltyCharge(
            ResolvedBook book,
            AccountMargin margin,
            Excess excess,
            LiquidationPolicy policy,
            ClosingProgress progress,
            VenueRounding rounding,
            FundAccount fund,
            Ledger ledger,
            EventSink events) {
        this.book = book;
        this.margin = margin;
        this.excess = excess;
        this.policy = policy;
        this.progress = progress;
        this.rounding = rounding;
        this.fund = fund;
        this.bankruptcy = new AdlPair(book, margin, rounding);
        this.ledger = ledger;
        this.events = events;
    }

    /** Maintenance margin of a position as a fraction of its notional. */
    double marginRate(VenueState s, int p) {
        return margin.maintenance(s, p, s.quantity[p]) / margin.positionNotional(s, p);
    }

    /** The penalty that closing a position would cost now, as a fraction of notional. */
    double rate(VenueState s, int unit, int p) {
        look(s, unit, p);
        return policy.fee().rate(fill);
    }

    /** Looks at an account before a fill changes it: what it would get at its bankruptcy price. */
    void prepare(VenueState s, int unit, int p, double closed, double value) {
        if (policy.fee().asksForAccount()) {
            look(s, unit, p);
            int i = book.positionInstrument[p];
            double worthless = bankruptcy.bankruptcyQuote(s, unit, p, -closed);
            fill.received(closed * value, worthless / s.settlementPrice[i]);
        }
    }

    private void look(VenueState s, int unit, int p) {
        double size = Math.abs(s.quantity[p]);
        double freed = marginRate(s, p)
                + policy.trigger().exitBuffer()
                - policy.price().liquidatorFee();
        fill.position(size, margin.positionNotional(s, p) / size, freed);
        fill.account(-excess.atExit(s, unit), progress.elapsed(s, unit));
    }

    /**
     * Charges one fill of a position.
     *
     * @param p position slot
     * @param notional closed, coins of the settlement asset
     */
    void charge(VenueState s, int unit, int p, double notional) {
        int i = book.positionInstrument[p];
        double exact = policy.fee().of(fill.of(notional));
        double penalty = book.settlement[i] == book.quote ? rounding.fee(exact) : exact;
        double wealth = margin.wealth(s, unit);
        double fee = Math.min(penalty, Math.max(0, wealth) / s.settlementPrice[i]);
        if (fee > 0) {
            s.balance[book.settlementSlot[p]] -= fee;
            split(s, book.settlement[i], fee, wealth < 0);
            events.event(EventKind.PENALTY, unit, i, 0, 0, fee * s.settlementPrice[i]);
        }
    }

    /**
     * Charges an account whatever it is worth, in its own assets, for whoever works on it.
     *
     * @param most quote currency; infinite for all that the account has
     * @param party who receives it
     * @return what was charged, quote currency
     */
    double chargeUpTo(VenueState s, int unit, double most, Party party) {
        double left = Math.min(most, Math.max(0, margin.wealth(s, unit)));
        double charged = 0;
        for (int b = book.balanceStart[unit]; b < book.balanceStart[unit + 1] && left > charged; b++) {
            int asset = book.balanceAsset[b];
            double coins = Math.min(Math.max(0, s.balance[b]), (left - charged) / s.index[asset]);
            s.balance[b] -= coins;
            ledger.transfer(asset, Party.TRADERS, party, coins);
            charged += coins * s.index[asset];
        }
        if (charged > 0) {
            events.event(EventKind.PENALTY, unit, -1, 0, 0, charged);
        }
        return charged;
    }

    private void split(VenueState s, int asset, double fee, boolean insolvent) {
        FeeSplit split = policy.split();
        fund.receive(s, asset, split.toFund(fee, insolvent));
        ledger.transfer(asset, Party.TRADERS, Party.LIQUIDATORS, split.toLiquidators(fee, insolvent));
        ledger.transfer(asset, Party.TRADERS, Party.PROTOCOL, split.toProtocol(fee, insolvent));
    }
}
