package org.breakwater.models.loss.adl;

import org.breakwater.models.liquidation.price.BankruptcyPrice;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Two accounts that close the same contracts against each other, and what the one pays the other. Neither may end worse than
 * at its bankruptcy price: the price of a position at which its loss is the part of the account's equity that its maintenance
 * margin is of all (dYdX v4, {@code x/clob/keeper}, deleveraging).
 */
public final class AdlPair {

    /** Where a venue does not round, quotes that overlap by less than this share of the notional touch. */
    private static final double ALMOST = 1e-12;

    private final ResolvedBook book;
    private final AccountMargin margin;
    private final VenueRounding rounding;

    /**
     * @param rounding of quotes at bankruptcy; its quantum is the unit of account
     */
    public AdlPair(ResolvedBook book, AccountMargin margin, VenueRounding rounding) {
        this.book = book;
        this.margin = margin;
        this.rounding = rounding;
    }

    /**
     * What an account gets at its bankruptcy price for a change of a position: {@code −ΔN − E·|ΔM|/M} with its equity E, its
     * maintenance margin M, and notional N signed as the position. The part of the equity rounds so that the quote rounds as
     * the venue's do. Without any margin requirement notional takes the place of M.
     *
     * @param position slot
     * @param change of the quantity, signed; coins (linear) or quote currency (inverse)
     * @return quote currency, negative if the account pays
     */
    public double bankruptcyQuote(VenueState s, int unit, int position, double change) {
        double equity = worth(s, unit);
        int i = book.positionInstrument[position];
        double before = s.quantity[position];
        double part =
                Math.abs(margin.maintenance(s, position, before + change) - margin.maintenance(s, position, before));
        double whole = margin.maintenance(s, unit);
        if (!(whole > 0)) {
            part = Math.abs(size(s, i, before + change) - size(s, i, before));
            whole = margin.notional(s, unit);
        }
        if (!(whole > 0)) {
            return -notional(s, i, change, s.markValue[i]) - equity;
        }
        return quote(change * s.markValue[i] * s.settlementPrice[i], equity, part, whole);
    }

    /**
     * The price at which an account is closed against others by a policy; null if it is not.
     *
     * @return see {@link AdlPolicy#priceFor}
     */
    public @Nullable AdlPrice price(VenueState s, int unit, AdlPolicy policy) {
        return policy.priceFor(worth(s, unit));
    }

    /** What an account is worth, quote currency, in whole quanta where the venue has them. */
    private double worth(VenueState s, int unit) {
        double exact = margin.wealth(s, unit);
        return rounding.bankruptcy() == Rounding.NONE ? exact : amount(rounding.quoteQuanta(exact));
    }

    /** True if an account that gets {@code first} and one that gets {@code second} can both be served: they sum to no more than zero. */
    private boolean overlap(double first, double second) {
        double tolerance = rounding.bankruptcy() == Rounding.NONE ? ALMOST * Math.abs(first) : 0;
        return first + second <= tolerance;
    }

    /**
     * Whether an account can close part of a position at a quote.
     *
     * @param change of the quantity, signed
     * @param quote what it gets, negative if it pays, quote currency
     */
    public boolean accepts(VenueState s, int unit, int position, double change, double quote) {
        return overlap(bankruptcyQuote(s, unit, position, change), -quote);
    }

    /**
     * What the failed account gets when it closes part of its position against another account; the other gets the opposite.
     *
     * @param failed position slot
     * @param other position slot, of the other side of the same contract
     * @param size contracts, positive, no more than either holds
     * @param price {@link AdlPrice#BANKRUPTCY}: that of the failed account; else neither account may owe more than it has
     * @return quote currency, negative if it pays; NaN if the pair is rejected
     */
    public double quote(
            VenueState s, int failedUnit, int failed, int otherUnit, int other, double size, AdlPrice price) {
        int i = book.positionInstrument[failed];
        double change = -Math.copySign(size, s.quantity[failed]);
        if (price == AdlPrice.BANKRUPTCY) {
            double quote = bankruptcyQuote(s, failedUnit, failed, change);
            return accepts(s, otherUnit, other, -change, -quote) ? quote : Double.NaN;
        }
        boolean solvent = worth(s, failedUnit) >= 0 && worth(s, otherUnit) >= 0;
        double value = price == AdlPrice.ORACLE ? s.indexValue(i) : s.markValue[i];
        return solvent ? -notional(s, i, change, value) : Double.NaN;
    }

    /** Signed notional of a quantity, quote currency, in whole quanta where the venue has them. */
    private double notional(VenueState s, int i, double quantity, double value) {
        double exact = quantity * value * s.settlementPrice[i];
        return rounding.bankruptcy() == Rounding.NONE ? exact : amount(rounding.truncatedQuoteQuanta(exact));
    }

    private double size(VenueState s, int i, double quantity) {
        return Math.abs(quantity * s.markValue[i]) * s.settlementPrice[i];
    }

    private double quote(double notionalChange, double equity, double part, double whole) {
        Rounding mode = rounding.bankruptcy();
        if (mode == Rounding.NONE) {
            return BankruptcyPrice.quoteFor(notionalChange, equity, part, whole, mode);
        }
        return amount(BankruptcyPrice.quoteFor(
                rounding.truncatedQuoteQuanta(notionalChange),
                rounding.quoteQuanta(equity),
                rounding.quoteQuanta(part),
                rounding.quoteQuanta(whole),
                mode));
    }

    /** Quote currency of a number of quanta; of a decimal quantum to the last digit. */
    private double amount(double quanta) {
        double quantum = rounding.quoteQuantum();
        double perUnit = Math.rint(1 / quantum);
        return perUnit >= 1 && 1 / perUnit == quantum ? quanta / perUnit : quanta * quantum;
    }
}
