package org.breakwater.models.option.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Implied volatility by log-moneyness and time to expiry: slices of total variance, interpolated linearly in time at one moneyness,
 * before the first and after the last in proportion to time, so that volatility is theirs there. Immutable; nothing is allocated by
 * {@link #volatility}.
 */
public final class VolatilitySurface {

    /** Moneyness at which {@link #arbitrage} looks, and how far out. */
    private static final double STEP = 0.02;

    private static final double WIDEST = 1.5;

    /** Rounding of a density, which is of the order of one. */
    private static final double ROUNDING = 1e-12;

    private final SviSlice[] slices;

    private VolatilitySurface(List<SviSlice> slices) {
        this.slices = slices.stream()
                .sorted(Comparator.comparingDouble(SviSlice::years))
                .toArray(SviSlice[]::new);
        if (this.slices.length == 0) {
            throw new IllegalArgumentException("slices of a surface must be at least one, got none");
        }
        for (int n = 1; n < this.slices.length; n++) {
            if (this.slices[n].years() == this.slices[n - 1].years()) {
                throw new IllegalArgumentException(
                        "slices of a surface must have expiries of their own, got two at " + this.slices[n].years());
            }
        }
    }

    /** A surface of one or more expiries, in any order. */
    public static VolatilitySurface of(List<SviSlice> slices) {
        return new VolatilitySurface(slices);
    }

    /**
     * One volatility at every strike and expiry.
     *
     * @param volatility annualised, positive
     */
    public static VolatilitySurface flat(double volatility) {
        return of(List.of(SviSlice.flat(volatility, 1)));
    }

    /**
     * Implied volatility, annualised, positive.
     *
     * @param logMoneyness ln(K/F)
     * @param years to expiry; not positive is taken as the shortest
     */
    public double volatility(double logMoneyness, double years) {
        SviSlice first = slices[0];
        if (slices.length == 1 || !(years > first.years())) {
            return Math.sqrt(first.variance(logMoneyness) / first.years());
        }
        int n = 1;
        while (n < slices.length && slices[n].years() < years) {
            n++;
        }
        if (n == slices.length) {
            SviSlice last = slices[n - 1];
            return Math.sqrt(last.variance(logMoneyness) / last.years());
        }
        SviSlice before = slices[n - 1];
        SviSlice after = slices[n];
        double share = (years - before.years()) / (after.years() - before.years());
        double low = before.variance(logMoneyness);
        return Math.sqrt((low + share * (after.variance(logMoneyness) - low)) / years);
    }

    /** Where the surface can be traded against itself, expiry by expiry from the lowest strike up; empty if nowhere that was looked at. */
    public List<Arbitrage> arbitrage() {
        List<Arbitrage> found = new ArrayList<>();
        int steps = (int) Math.round(WIDEST / STEP);
        for (int n = 0; n < slices.length; n++) {
            for (int k = -steps; k <= steps; k++) {
                look(n, k * STEP, found);
            }
        }
        return found;
    }

    private void look(int n, double moneyness, List<Arbitrage> found) {
        double years = slices[n].years();
        double density = slices[n].density(moneyness);
        if (density < -ROUNDING) {
            found.add(new Arbitrage(Arbitrage.Kind.BUTTERFLY, years, moneyness, -density));
        }
        double fall = n == 0 ? 0 : slices[n - 1].variance(moneyness) - slices[n].variance(moneyness);
        if (fall > ROUNDING) {
            found.add(new Arbitrage(Arbitrage.Kind.CALENDAR, years, moneyness, fall));
        }
    }
}
