package org.breakwater.models.margin.schedule;

import java.util.Optional;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;

/**
 * A rate that rises to the whole notional as the open interest of the market fills its cap: {@code margin = N·max(base,
 * rate of the step)}, see {@link #rate}. The rate is known at the start of a step and does not follow the open interest in it.
 *
 * @param base rate while open interest is below the lower cap, in [0, 1]
 * @param lower open interest at which the rate begins to rise, in the settlement asset
 * @param upper open interest at which it is 1; 0 switches the ramp off
 */
public record OpenInterestRamp(double base, double lower, double upper) implements MarginSchedule {
    public OpenInterestRamp {
        Bounds.requireRate("base", base);
        Bounds.requireNotNegative("lower", lower);
        Bounds.requireNotNegative("upper", upper);
        if (upper != 0 && lower > upper) {
            throw new IllegalArgumentException("lower must be <= upper " + upper + ", got " + lower);
        }
    }

    /**
     * {@code base + (1 − base)·clamp((openInterest − lower)/(upper − lower), 0, 1)}, cut off to the venue's quantum of a rate.
     *
     * @param openInterest of the market, in the settlement asset
     */
    public double rate(double openInterest, VenueRounding rounding) {
        if (upper == 0 || openInterest <= lower) {
            return base;
        }
        if (openInterest >= upper) {
            return 1;
        }
        if (rounding.rateQuantum() == 0 || rounding.quoteQuantum() == 0) {
            return base + (1 - base) * ((openInterest - lower) / (upper - lower));
        }
        double one = Math.rint(1 / rounding.rateQuantum());
        double floor = rounding.rateQuanta(base);
        double from = rounding.quoteQuanta(lower);
        double rise = Rounding.FLOOR.mulDiv(
                one - floor, rounding.truncatedQuoteQuanta(openInterest) - from, rounding.quoteQuanta(upper) - from);
        return (floor + rise) / one;
    }

    @Override
    public MarginFunction resolve(VenueRounding rounding) {
        WholeMargin whole = new WholeMargin(rounding);
        double fixed = whole.onGrid(base);
        return (notional, size, leverage, rate) -> whole.charge(notional, Math.max(fixed, rate));
    }

    @Override
    public Optional<OpenInterestRamp> openInterestRamp() {
        return Optional.of(this);
    }
}
