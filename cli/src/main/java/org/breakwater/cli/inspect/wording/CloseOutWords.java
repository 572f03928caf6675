package org.breakwater.cli.inspect.wording;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.time;

import org.breakwater.models.liquidation.price.AuctionTerms;
import org.breakwater.models.liquidation.price.BankruptcyPrice;
import org.breakwater.models.liquidation.price.CloseOutPrice;
import org.breakwater.models.liquidation.price.FillablePrice;
import org.breakwater.models.liquidation.price.PoolTerms;
import org.breakwater.models.liquidation.price.PriceLimit;
import org.breakwater.models.liquidation.seizure.BonusSeizure;
import org.breakwater.models.liquidation.seizure.DiscountedSale;
import org.breakwater.models.liquidation.seizure.MultiplierExchange;
import org.breakwater.models.liquidation.seizure.Seizure;

/** Who takes positions and collateral, and at what price. */
public final class CloseOutWords {

    private static final Wording<CloseOutPrice> POSITIONS = Wording.of(CloseOutPrice.class)
            .say(CloseOutPrice.Book.class, CloseOutWords::book)
            .say(
                    CloseOutPrice.OracleFee.class,
                    p -> "a liquidator takes it at the oracle's price less " + percent(p.fee())
                            + " and hedges in the market")
            .say(CloseOutPrice.Pool.class, p -> pool(p.terms()))
            .say(CloseOutPrice.DutchAuction.class, p -> auction(p.terms()))
            .complete();

    private static final Wording<PriceLimit> LIMITS = Wording.of(PriceLimit.class)
            .say(
                    FillablePrice.class,
                    l -> "a limit that gives way as the account nears bankruptcy, to "
                            + percent(l.spread()) + " of the position's maintenance margin off the oracle's price once "
                            + amount(l.adjustment()) + " · (1 − equity/maintenance) is one")
            .say(BankruptcyPrice.class, l -> "the bankruptcy price as limit")
            .complete();

    private static final Wording<Seizure> COLLATERAL = Wording.of(Seizure.class)
            .say(Seizure.AtMarket.class, s -> "sold in the market")
            .say(
                    BonusSeizure.class,
                    s -> "a liquidator repays the debt and receives " + percent(s.bonus()) + " of its worth, the venue "
                            + percent(s.protocolShare()) + " of the bonus")
            .say(
                    DiscountedSale.class,
                    s -> "sold to liquidators " + percent(s.discount()) + " below the index, up to "
                            + percent(s.share()) + " of the debt at once (all of it up to " + amount(s.dust())
                            + "); the fund keeps " + percent(s.fundFee()) + " of what is repaid")
            .say(
                    MultiplierExchange.class,
                    s -> "a liquidator takes over debt at " + percent(s.liability())
                            + " and collateral at " + percent(s.asset()) + " of the oracle's price"
                            + (s.snapQuote() > 0
                                    ? ", a rest worth less than " + amount(s.snapQuote()) + " as well"
                                    : ""))
            .complete();

    private CloseOutWords() {}

    /** Where positions go. */
    public static String of(CloseOutPrice price) {
        return POSITIONS.of(price);
    }

    /** Where the collateral of closed accounts goes. */
    public static String of(Seizure seizure) {
        return COLLATERAL.of(seizure);
    }

    private static String book(CloseOutPrice.Book book) {
        return "in the market, " + (book.limit() == null ? "at whatever it gives" : LIMITS.of(book.limit()));
    }

    private static String pool(PoolTerms terms) {
        String impact = terms.impactFactor() > 0
                ? ", moved by " + amount(terms.impactFactor()) + " · imbalance^" + amount(terms.impactExponent())
                        + (terms.leastImbalance() > 0 ? " from " + amount(terms.leastImbalance()) + " on" : "")
                : "";
        return "the pool takes it at the oracle's price" + impact;
    }

    private static String auction(AuctionTerms terms) {
        return "an auction from " + percent(terms.startShare()) + " of the account's value, to "
                + percent(terms.fastShare()) + " in " + time(terms.fastSeconds()) + ", to nothing in another "
                + time(terms.slowSeconds()) + "; for an insolvent account what is paid grows over "
                + time(terms.insolventSeconds());
    }
}
