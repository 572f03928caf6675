package org.breakwater.models.margin.option;

import java.util.Arrays;
import org.breakwater.models.option.Black76;

/**
 * What a step knows of the contracts of a listing: columns that its owner overwrites in place before margins are asked for.
 * Neutral when made: nothing of a forward is fixed, no discount, no interest, full confidence, a stable coin at par; prices,
 * volatilities and years are 0 and must be written.
 */
public final class ContractQuotes {

    /** By contract: price of the underlying that it settles at, in quote currency; the price of what has no expiry. */
    public final double[] forward;

    /** By contract: part of the forward that an average towards settlement has fixed already, in quote currency. */
    public final double[] fixed;

    /** By contract: annualised volatility of an option. */
    public final double[] volatility;

    /** By contract: what one unit counts for in equity, in quote currency: an option's value, a coin's price, 0 for a future. */
    public final double[] mark;

    /** By contract: confidence of its oracle in [0, 1], the least of all that it hangs on. */
    public final double[] confidence;

    /** By series: time to expiry in years of 365 days. */
    public final double[] years;

    /** By series: value now of one quote unit paid at expiry. */
    public final double[] discount;

    /** By series: annual interest rate, continuously compounded. */
    public final double[] rate;

    /** By underlying: index price in quote currency. */
    public final double[] index;

    /** By underlying: confidence of its index in [0, 1]. */
    public final double[] indexConfidence;

    /** Price of the settlement coin in the currency it is to be worth one of. */
    public double stablePrice = 1;

    private final Listing listing;

    public ContractQuotes(Listing listing) {
        this.listing = listing;
        forward = new double[listing.contracts()];
        fixed = new double[listing.contracts()];
        volatility = new double[listing.contracts()];
        mark = new double[listing.contracts()];
        confidence = ones(listing.contracts());
        years = new double[listing.series()];
        discount = ones(listing.series());
        rate = new double[listing.series()];
        index = new double[listing.underlyings()];
        indexConfidence = ones(listing.underlyings());
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    public Listing listing() {
        return listing;
    }

    /** Marks options at their Black-76 value and coins at their price; a future's mark is left at 0. */
    public void markByModel() {
        for (int i = 0; i < mark.length; i++) {
            Exposure exposure = listing.exposure(i);
            if (exposure.isOption()) {
                mark[i] = value(i, forward[i], volatility[i], years[listing.series(i)]);
            } else if (exposure == Exposure.SPOT) {
                mark[i] = forward[i];
            }
        }
    }

    /**
     * Black-76 value of one unit of an option in another market than that of the step.
     *
     * @param option number of an option
     * @param forward in quote currency
     * @param volatility annualised
     * @param years to expiry
     * @return in quote currency
     */
    public double value(int option, double forward, double volatility, double years) {
        return Black76.price(
                listing.exposure(option).type(),
                forward,
                listing.strike(option),
                volatility,
                years,
                discount[listing.series(option)]);
    }

    /**
     * Forward price by carry: {@code index·exp(basis·years)}.
     *
     * @param index in quote currency
     * @param basisAnnual annual basis, continuously compounded
     * @param years to expiry
     */
    public static double carried(double index, double basisAnnual, double years) {
        return index * StrictMath.exp(basisAnnual * years);
    }
}
