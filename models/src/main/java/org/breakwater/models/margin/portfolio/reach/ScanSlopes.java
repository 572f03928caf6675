package org.breakwater.models.margin.portfolio.reach;

import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.margin.portfolio.grid.RiskArrays;
import org.breakwater.models.option.Black76;

/**
 * How values of contracts follow the price of their underlying, reckoned from Greeks: slopes, and how far a value may be expected to
 * stray from its slope while the price stays within a band. What a band is drawn with. Nothing relies on it: a value that strays
 * farther ends the band sooner.
 */
public final class ScanSlopes {

    /** Relative change of volatility that is expected while the price moves by as much as the band is wide. */
    private static final double VOLATILITY_SHARE = 1.5;

    /** Least straying, a share of what the forward moves: basis, carry, rounding. */
    private static final double FLOOR = 0.02;

    private final double width;
    private double slope;
    private double stray;

    /** @param width half width of the band, a fraction of price */
    public ScanSlopes(double width) {
        this.width = width;
    }

    /** Change with the relative change of the price, in quote currency for one coin. */
    public double slope() {
        return slope;
    }

    /** Expected distance from the slope's line at the edge of the band, in quote currency for one coin, positive. */
    public double stray() {
        return stray;
    }

    /** Looks at what an option is worth now. */
    public void value(ContractQuotes quotes, int option) {
        slope = 0;
        stray = FLOOR * width * quotes.forward[option];
        add(quotes, option, quotes.forward[option], quotes.volatility[option], years(quotes, option), 1);
    }

    /** Looks at the change of a contract's value in a scenario. */
    public void change(ContractQuotes quotes, RiskArrays risk, int instrument, int scenario) {
        double now = quotes.forward[instrument];
        if (!quotes.listing().exposure(instrument).isOption()) {
            linear(risk.change(instrument, scenario), now);
            return;
        }
        double then = risk.forward(quotes, instrument, scenario);
        slope = 0;
        stray = FLOOR * width * (now + then);
        double volatility = risk.volatility(quotes, instrument, scenario);
        add(quotes, instrument, then, volatility, risk.years(quotes, instrument, scenario), 1);
        add(quotes, instrument, now, quotes.volatility[instrument], years(quotes, instrument), -1);
    }

    private static double years(ContractQuotes quotes, int instrument) {
        return quotes.years[quotes.listing().series(instrument)];
    }

    /** Looks at a value that is a multiple of the price, or does not move with it. */
    public void linear(double slope, double forward) {
        this.slope = slope;
        stray = FLOOR * width * forward;
    }

    /**
     * Adds the slope of a value; its curvature over the band, doubled because time takes as much until the price is likely to leave
     * it; and what a volatility that moves along does. No more than the value could lose.
     */
    private void add(ContractQuotes quotes, int i, double forward, double volatility, double years, int sign) {
        Listing listing = quotes.listing();
        double strike = listing.strike(i);
        slope += sign * forward * Black76.delta(listing.exposure(i).type(), forward, strike, volatility, years, 1);
        double curvature = forward * forward * Black76.gamma(forward, strike, volatility, years, 1);
        double variance = volatility * volatility * years;
        double away = width * curvature * (width + VOLATILITY_SHARE * variance);
        stray += Math.min(away, 2 * width * forward);
    }
}
