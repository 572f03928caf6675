package org.breakwater.models.option;

import org.breakwater.models.kernel.StandardNormal;

/**
 * Options on a forward (F. Black, "The pricing of commodity contracts", 1976): {@code D·[F·Φ(d1) − K·Φ(d2)]} for a call, with {@code
 * d1 = ln(F/K)/(σ√T) + σ√T/2} and {@code d2 = d1 − σ√T}. At no volatility or no time an option is its discounted intrinsic value. No
 * method allocates.
 *
 * <p>Forward F and strike K are positive, quote currency; volatility σ and years T not negative; discount D positive. For example a
 * call at F = K = 100, σ = 0.2 and T = 1 is worth 7.965567455405804.
 */
public final class Black76 {

    private static final double DENSITY_AT_ZERO = 0.3989422804014327;

    private Black76() {}

    /** Value, quote currency. */
    public static double price(
            OptionType type, double forward, double strike, double volatility, double years, double discount) {
        double intrinsic = Math.max(0, type.sign() * (forward - strike));
        double deviation = volatility * Math.sqrt(years);
        if (!(deviation > 0) || !(forward > 0)) {
            return discount * intrinsic;
        }
        double distance = Math.abs(TimeValue.logRatio(forward, strike));
        return discount * (intrinsic + TimeValue.of(Math.min(forward, strike), distance, deviation));
    }

    /** Change of value with the forward, in (−1, 1); at no volatility 1, ½ or 0 by moneyness, with the sign of the type. */
    public static double delta(
            OptionType type, double forward, double strike, double volatility, double years, double discount) {
        double deviation = volatility * Math.sqrt(years);
        int sign = type.sign();
        if (!(deviation > 0)) {
            return discount * sign * step(sign * (forward - strike));
        }
        return discount * sign * StandardNormal.cdf(sign * d1(forward, strike, deviation));
    }

    private static double step(double moneyness) {
        return moneyness == 0 ? 0.5 : moneyness > 0 ? 1 : 0;
    }

    /** Change of delta with the forward, per unit of quote currency; zero at no volatility. */
    public static double gamma(double forward, double strike, double volatility, double years, double discount) {
        double deviation = volatility * Math.sqrt(years);
        return deviation > 0 ? discount * density(d1(forward, strike, deviation)) / (forward * deviation) : 0;
    }

    /** Change of value with volatility, per unit of it; zero at no time. */
    public static double vega(double forward, double strike, double volatility, double years, double discount) {
        double deviation = volatility * Math.sqrt(years);
        return deviation > 0 ? discount * forward * density(d1(forward, strike, deviation)) * Math.sqrt(years) : 0;
    }

    private static double d1(double forward, double strike, double deviation) {
        return TimeValue.logRatio(forward, strike) / deviation + 0.5 * deviation;
    }

    private static double density(double x) {
        return DENSITY_AT_ZERO * StandardNormal.gaussian(x);
    }
}
