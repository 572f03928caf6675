package org.breakwater.models.option;

import org.breakwater.models.kernel.StandardNormal;

/**
 * An option on a price with continuous rate and yield (Black and Scholes 1973, Merton 1973; the formulas of all sensitivities as in E. G.
 * Haug, "The Complete Guide to Option Pricing Formulas"). At no volatility or no time values are their limits: what depends on the
 * kink of the payoff is zero.
 *
 * @param type call or put
 * @param spot S, not negative, quote currency
 * @param strike K, positive, quote currency
 * @param years T to expiry, not negative
 * @param rate r, continuous, per year
 * @param yield q, continuous, per year
 * @param volatility σ, annualised, not negative
 */
public record BlackScholes(
        OptionType type, double spot, double strike, double years, double rate, double yield, double volatility) {

    private static final double DENSITY_AT_ZERO = 0.3989422804014327;

    public BlackScholes {
        requireNotNegative("spot", spot);
        requireNotNegative("years", years);
        requireNotNegative("volatility", volatility);
        if (!(strike > 0 && strike < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strike must be positive, got " + strike);
        }
        if (!Double.isFinite(rate) || !Double.isFinite(yield)) {
            throw new IllegalArgumentException("rate and yield must be finite, got " + rate + " and " + yield);
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be >= 0 and finite, got " + value);
        }
    }

    private double sign() {
        return type.sign();
    }

    private double deviation() {
        return volatility * Math.sqrt(years);
    }

    /** ln of forward over strike. */
    private double logMoneyness() {
        return TimeValue.logRatio(spot, strike) + (rate - yield) * years;
    }

    private double discount() {
        return StrictMath.exp(-rate * years);
    }

    private double spotValue() {
        return spot * StrictMath.exp(-yield * years);
    }

    private double strikeValue() {
        return strike * discount();
    }

    /** {@code S·exp(−qT) − K·exp(−rT)}, without cancellation where rates are small. */
    double forwardValue() {
        return spot - strike + spot * StrictMath.expm1(-yield * years) - strike * StrictMath.expm1(-rate * years);
    }

    private boolean isLimit() {
        return !(deviation() > 0) || spot == 0;
    }

    /** Value, quote currency. */
    public double price() {
        double intrinsic = Math.max(0, sign() * forwardValue());
        return isLimit() ? intrinsic : intrinsic + timeValue(deviation());
    }

    /** Value above the discounted intrinsic one at a total deviation. */
    double timeValue(double deviation) {
        return TimeValue.of(Math.min(spotValue(), strikeValue()), Math.abs(logMoneyness()), deviation);
    }

    /** Share of the value's change per share of the price's: {@code delta·S/V}. */
    public double elasticity() {
        return greeks().delta() * spot / price();
    }

    /** Value of a payment of cash if the option ends in the money. */
    public double cashOrNothing(double cash) {
        return cash * discount() * probability(d2());
    }

    /** Value of the underlying if the option ends in the money. */
    public double assetOrNothing() {
        return spotValue() * probability(d1());
    }

    /**
     * Value of an option that pays the difference to another strike if it ends in the money.
     *
     * @param payoffStrike what the payoff is reckoned from, quote currency
     */
    public double gap(double payoffStrike) {
        return sign() * (assetOrNothing() - cashOrNothing(payoffStrike));
    }

    private double d1() {
        double deviation = deviation();
        return isLimit() ? limit() : logMoneyness() / deviation + 0.5 * deviation;
    }

    private double d2() {
        return isLimit() ? limit() : d1() - deviation();
    }

    /** Without a deviation the price ends above the strike or it does not. */
    private double limit() {
        double ahead = forwardValue();
        return ahead == 0 ? 0 : ahead > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private double probability(double d) {
        return Double.isInfinite(d) ? (sign() * d > 0 ? 1 : 0) : StandardNormal.cdf(sign() * d);
    }

    /** Value and all sensitivities. */
    public Greeks greeks() {
        return isLimit() ? limits() : smooth();
    }

    private Greeks limits() {
        double end = probability(d1());
        double spotLeg = sign() * spotValue() * end;
        double strikeLeg = sign() * strikeValue() * end;
        double share = sign() * StrictMath.exp(-yield * years) * end;
        return new Greeks(
                price(),
                share,
                0,
                0,
                yield * spotLeg - rate * strikeLeg,
                years * strikeLeg,
                -years * spotLeg,
                0,
                0,
                yield * share,
                0,
                0,
                0);
    }

    private Greeks smooth() {
        double deviation = deviation();
        double d1 = d1();
        double d2 = d2();
        double carried = StrictMath.exp(-yield * years);
        double density = carried * DENSITY_AT_ZERO * StandardNormal.gaussian(d1);
        double spotLeg = sign() * spotValue() * probability(d1);
        double strikeLeg = sign() * strikeValue() * probability(d2);
        double share = sign() * carried * probability(d1);
        double gamma = density / (spot * deviation);
        double vega = spot * density * Math.sqrt(years);
        double drift = (rate - yield) / deviation - d2 / (2 * years);
        return new Greeks(
                price(),
                share,
                gamma,
                vega,
                yield * spotLeg - rate * strikeLeg - spot * density * volatility / (2 * Math.sqrt(years)),
                years * strikeLeg,
                -years * spotLeg,
                -density * d2 / volatility,
                vega * d1 * d2 / volatility,
                yield * share - density * drift,
                -gamma / spot * (d1 / deviation + 1),
                gamma * (d1 * d2 - 1) / volatility,
                gamma * (yield + 1 / (2 * years) + d1 * drift));
    }
}
