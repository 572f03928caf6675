package org.breakwater.models.margin.schedule;

import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.rounding.Whole;

/** Margin requirements as a venue rounds them: in whole quanta of quote currency and of rate, or not at all. */
final class WholeMargin {

    private final VenueRounding rounding;
    private final double ratesPerUnit;

    WholeMargin(VenueRounding rounding) {
        this.rounding = rounding;
        this.ratesPerUnit = rounding.rateQuantum() > 0 ? Math.rint(1 / rounding.rateQuantum()) : 0;
    }

    /** Whether requirements are rounded. */
    boolean rounds() {
        return rounding.requirement() != Rounding.NONE;
    }

    /** A fixed rate or factor, which must be on the venue's grid. */
    double onGrid(double rate) {
        if (rounds() && ratesPerUnit > 0) {
            rounding.rateQuanta(rate);
        }
        return rate;
    }

    /** {@code notional·rate}; notional is cut off to a quantum, a rate off the grid as well. */
    double charge(double notional, double rate) {
        return rounds() ? product(rounding.truncatedQuoteQuanta(notional), rate) : notional * rate;
    }

    /** {@code amount·factor} of an amount that is rounded already. */
    double scaled(double amount, double factor) {
        return rounds() ? product(rounding.quoteQuanta(amount), factor) : amount * factor;
    }

    /** An amount that no rate charged. */
    double rounded(double amount) {
        return rounds()
                ? rounding.requirement().whole(amount / rounding.quoteQuantum()) * rounding.quoteQuantum()
                : amount;
    }

    /** Amounts whose quanta a double cannot tell apart have nothing to round. */
    private double product(double quanta, double rate) {
        if (!Whole.is(quanta)) {
            return quanta * rate * rounding.quoteQuantum();
        }
        double whole = ratesPerUnit > 0
                ? rounding.requirement().mulDiv(quanta, Rounding.DOWN.whole(rate * ratesPerUnit), ratesPerUnit)
                : rounding.requirement().whole(quanta * rate);
        return whole * rounding.quoteQuantum();
    }
}
