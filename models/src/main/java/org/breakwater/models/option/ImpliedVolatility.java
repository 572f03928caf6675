package org.breakwater.models.option;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The volatility at which an option is worth a price, or why there is none. Found on the logarithm of the time value by Newton's
 * steps that bisection keeps inside a bracket; it converges for every price strictly between the bounds whose time value is not lost in
 * rounding. A price is known to half of its last bit; of all volatilities that it may stand for, the one with the fewest decimal digits
 * is given.
 *
 * @param status whether it was found
 * @param volatility annualised; NaN where it was not
 * @param bound the bound that the price does not keep, quote currency; NaN where it keeps both
 */
public record ImpliedVolatility(Status status, double volatility, double bound) {

    /** What became of the search. */
    public enum Status {
        /** Found. */
        FOUND,
        /** The price is below the discounted intrinsic value. */
        BELOW_INTRINSIC,
        /** The price is not below what no option exceeds: the underlying for a call, the strike for a put, both discounted. */
        ABOVE_BOUND,
        /** The price is the intrinsic value but for rounding: every small volatility gives it. */
        NO_TIME_VALUE,
        /** There is no time left: the value does not depend on volatility. */
        EXPIRED
    }

    private static final int STEPS = 200;

    /** Deviations beyond which a time value is its bound in doubles. */
    private static final double WIDEST = 80;

    private static final int SIGNIFICANT = 17;

    private static final MathContext DIGITS = new MathContext(40);

    /** Of the series at an argument below ½: the next is below 1e-41. */
    private static final int TERMS = 27;

    private static final double SQRT_TWO_PI = 2.5066282746310002;

    /** True if there is a volatility. */
    public boolean isFound() {
        return status == Status.FOUND;
    }

    /**
     * Searches.
     *
     * @param option whose volatility does not matter
     * @param price observed, quote currency
     */
    public static ImpliedVolatility of(BlackScholes option, double price) {
        double ahead = option.forwardValue();
        double intrinsic = Math.max(0, option.type().sign() * ahead);
        double call = option.spot() * StrictMath.exp(-option.yield() * option.years());
        double most = option.type() == OptionType.CALL ? call : call - ahead;
        if (!(option.years() > 0)) {
            return none(Status.EXPIRED, intrinsic);
        }
        if (!(price >= intrinsic)) {
            return none(Status.BELOW_INTRINSIC, intrinsic);
        }
        if (!(price < most)) {
            return none(Status.ABOVE_BOUND, most);
        }
        double timeValue = ahead * option.type().sign() > 0 ? aboveIntrinsic(option, price) : price;
        if (!(timeValue > Math.ulp(price))) {
            return none(Status.NO_TIME_VALUE, intrinsic);
        }
        double deviation = deviation(option, timeValue);
        double root = Math.sqrt(option.years());
        double unknown = 0.5 * Math.ulp(price) / slope(option, deviation);
        return new ImpliedVolatility(Status.FOUND, shortest(deviation / root, unknown / root), Double.NaN);
    }

    /** What is left of a price above {@code ±(S·exp(−qT) − K·exp(−rT))}, in decimals: next to nothing may be left of large numbers. */
    private static double aboveIntrinsic(BlackScholes option, double price) {
        BigDecimal spot = new BigDecimal(option.spot()).multiply(exp(-option.yield() * option.years()), DIGITS);
        BigDecimal strike = new BigDecimal(option.strike()).multiply(exp(-option.rate() * option.years()), DIGITS);
        BigDecimal ahead =
                spot.subtract(strike).multiply(BigDecimal.valueOf(option.type().sign()));
        return new BigDecimal(price).subtract(ahead).doubleValue();
    }

    /** The exponential series, of the argument halved until it is small, squared as often. */
    private static BigDecimal exp(double x) {
        int halved = Math.max(0, Math.getExponent(x) + 2);
        BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(2).pow(halved), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n <= TERMS; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int n = 0; n < halved; n++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    private static ImpliedVolatility none(Status why, double bound) {
        return new ImpliedVolatility(why, Double.NaN, bound);
    }

    private static double deviation(BlackScholes option, double timeValue) {
        double low = 0;
        double high = WIDEST;
        double s = start(option, timeValue);
        for (int step = 0; step < STEPS; step++) {
            double value = option.timeValue(s);
            double error = value - timeValue;
            if (error == 0) {
                return s;
            }
            low = error < 0 ? s : low;
            high = error > 0 ? s : high;
            double next = value > 0 ? s - logStep(option, s, value, timeValue) : high;
            double inside = next > low && next < high ? next : 0.5 * (low + high);
            if (Math.abs(inside - s) <= 2 * Math.ulp(s)) {
                return inside;
            }
            s = inside;
        }
        return s;
    }

    /** The number with the fewest significant digits within a distance of another. */
    private static double shortest(double value, double distance) {
        for (int digits = 1; digits <= SIGNIFICANT; digits++) {
            double rounded =
                    new BigDecimal(value).round(new MathContext(digits)).doubleValue();
            if (Math.abs(rounded - value) <= distance) {
                return rounded;
            }
        }
        return value;
    }

    /** Change of the time value with the total deviation: a central difference. */
    private static double slope(BlackScholes option, double s) {
        return (option.timeValue(s * (1 + 1e-6)) - option.timeValue(s * (1 - 1e-6))) / (2e-6 * s);
    }

    /** The step of Newton's method on {@code ln value = ln timeValue}. */
    private static double logStep(BlackScholes option, double s, double value, double timeValue) {
        return value * StrictMath.log(value / timeValue) / slope(option, s);
    }

    /** Where time value bends, {@code √(2|x|)}, or at the money what a straight line gives. */
    private static double start(BlackScholes option, double timeValue) {
        double atTheMoney = timeValue * SQRT_TWO_PI / option.spot();
        double bend = Math.sqrt(2 * Math.abs(StrictMath.log(option.spot() / option.strike())));
        return Math.min(0.5 * WIDEST, Math.max(atTheMoney, bend));
    }
}
