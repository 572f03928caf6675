package org.breakwater.models.rounding;

/**
 * The quanta of one venue and where it rounds. A quantum of zero is finer than the engine's doubles: nothing is rounded there.
 *
 * @param quoteQuantum smallest amount of quote currency, not negative
 * @param rateQuantum smallest step of a rate, a fraction, not negative
 * @param sizeQuantum smallest size of a position, coins, not negative
 * @param requirement margin requirements
 * @param bankruptcy quotes at bankruptcy
 * @param fee liquidation fees
 * @param size sizes to close
 */
public record VenueRounding(
        double quoteQuantum,
        double rateQuantum,
        double sizeQuantum,
        Rounding requirement,
        Rounding bankruptcy,
        Rounding fee,
        Rounding size) {

    /** A rate that is off its grid by less than this share of a quantum was only written in binary. */
    private static final double ALMOST = 1e-6;

    public VenueRounding {
        requireQuantum("quoteQuantum", quoteQuantum);
        requireQuantum("rateQuantum", rateQuantum);
        requireQuantum("sizeQuantum", sizeQuantum);
        boolean quotes = requirement != Rounding.NONE || bankruptcy != Rounding.NONE || fee != Rounding.NONE;
        if (quotes && quoteQuantum == 0) {
            throw new IllegalArgumentException(
                    "quoteQuantum must be positive where quote amounts are rounded, got 0.0");
        }
        if (size != Rounding.NONE && sizeQuantum == 0) {
            throw new IllegalArgumentException("sizeQuantum must be positive where sizes are rounded, got 0.0");
        }
    }

    /** A venue whose resolution is below the engine's. */
    public static VenueRounding none() {
        return new VenueRounding(0, 0, 0, Rounding.NONE, Rounding.NONE, Rounding.NONE, Rounding.NONE);
    }

    /** Quanta of an amount that was counted in quanta, and is off only by the engine's own rounding. */
    public double quoteQuanta(double amount) {
        return Math.rint(amount / quoteQuantum);
    }

    /** Whole quanta of an amount that was multiplied, as size by price: the rest is cut off. */
    public double truncatedQuoteQuanta(double amount) {
        return Rounding.DOWN.whole(amount / quoteQuantum);
    }

    /** A fee in quote currency as the venue charges it. */
    public double fee(double amount) {
        return fee == Rounding.NONE ? amount : fee.whole(amount / quoteQuantum) * quoteQuantum;
    }

    /**
     * Quanta of a rate.
     *
     * @throws IllegalArgumentException if the rate is not a multiple of the quantum
     */
    public double rateQuanta(double rate) {
        double quanta = rate / rateQuantum;
        double whole = Math.rint(quanta);
        if (!(Math.abs(quanta - whole) <= ALMOST && Whole.is(whole))) {
            throw new IllegalArgumentException("rate must be a multiple of " + rateQuantum + ", got " + rate);
        }
        return whole;
    }

    private static void requireQuantum(String name, double quantum) {
        if (!(quantum >= 0 && quantum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0, got " + quantum);
        }
    }
}
