package org.breakwater.models.greeks;

/**
 * Greeks of some positions, summed. Coins are of the underlying and add up within one asset only; what is in quote currency adds up
 * across assets. A volatility point is 0.01, a day 1/365 of a year.
 */
public final class GreekTotals {

    private static final double POINT = 0.01;
    private static final double PERCENT = 0.01;
    private static final double DAYS = 365;

    private double delta;
    private double gamma;
    private double deltaPerPercent;
    private double vega;
    private double theta;
    private double vanna;
    private double volga;
    private double dollarDelta;
    private double dollarGamma;

    GreekTotals() {}

    void add(double quantity, ContractGreeks greeks, int i) {
        double price = greeks.price[i];
        double coins = quantity * greeks.delta[i];
        double curvature = quantity * greeks.gamma[i];
        delta += coins;
        gamma += curvature;
        deltaPerPercent += curvature * price * PERCENT;
        vega += quantity * greeks.vega[i] * POINT;
        theta += quantity * greeks.theta[i] / DAYS;
        vanna += quantity * greeks.vanna[i] * POINT;
        volga += quantity * greeks.volga[i] * POINT * POINT;
        dollarDelta += coins * price;
        dollarGamma += curvature * price * price * PERCENT;
    }

    /** Coins that move as the positions do; positive gains when the price rises. */
    public double delta() {
        return delta;
    }

    /** Change of delta with the price, coins per unit of quote currency. */
    public double gamma() {
        return gamma;
    }

    /** Change of delta when the price rises by 1 %, coins. */
    public double deltaPerPercent() {
        return deltaPerPercent;
    }

    /** Gain when volatility rises by a point, quote currency. */
    public double vega() {
        return vega;
    }

    /** Gain of a day that passes, quote currency. */
    public double theta() {
        return theta;
    }

    /** Change of delta when volatility rises by a point, coins. */
    public double vanna() {
        return vanna;
    }

    /** Change of vega when volatility rises by a point, quote currency. */
    public double volga() {
        return volga;
    }

    /** Delta at the contracts' prices, quote currency. */
    public double dollarDelta() {
        return dollarDelta;
    }

    /** {@link #deltaPerPercent} at the contracts' prices, quote currency. */
    public double dollarGamma() {
        return dollarGamma;
    }
}
