package org.breakwater.models.margin.portfolio.grid;

import java.util.List;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.Listing;

/**
 * Change of value of one unit of every contract in every scenario, in quote currency: filled once a step, read for every account.
 * What a settlement average has fixed of a forward does not move. Filling allocates nothing and costs one Black-76 value for
 * each option and scenario.
 */
public final class RiskArrays {

    private static final double DAYS_PER_YEAR = 365;

    private final Listing listing;
    private final int scenarios;
    private final double[] move;
    private final double[] volatility;
    private final double[] ageYears;
    private final VolatilityShock[] shock;
    private final double[] change;
    private final double[] size;

    /** @param probes one for each column */
    public RiskArrays(Listing listing, List<Probe> probes) {
        this.listing = listing;
        this.scenarios = probes.size();
        move = probes.stream().mapToDouble(p -> p.scenario().move()).toArray();
        volatility = probes.stream().mapToDouble(p -> p.scenario().volatility()).toArray();
        ageYears = probes.stream()
                .mapToDouble(p -> p.scenario().ageDays() / DAYS_PER_YEAR)
                .toArray();
        shock = probes.stream().map(Probe::shock).toArray(VolatilityShock[]::new);
        change = new double[listing.contracts() * scenarios];
        size = new double[listing.series() * scenarios];
    }

    /** Number of columns. */
    public int scenarios() {
        return scenarios;
    }

    /** All changes: that of contract i in scenario k at {@code i·scenarios + k}. Overwritten by the next fill. */
    public double[] changes() {
        return change;
    }

    /** Change of value of one unit of a contract. */
    public double change(int instrument, int scenario) {
        return change[instrument * scenarios + scenario];
    }

    /**
     * Takes a contract's array as its clearing house publishes it, until the next fill.
     *
     * @param changes gains of a long, in quote currency, one for each scenario
     */
    public void publish(int instrument, double[] changes) {
        if (changes.length != scenarios) {
            throw new IllegalArgumentException(
                    "changes of a published array must be " + scenarios + ", got " + changes.length);
        }
        System.arraycopy(changes, 0, change, instrument * scenarios, scenarios);
    }

    /** Values every contract anew in every scenario. */
    public void fill(ContractQuotes quotes) {
        for (int series = 0; series < listing.series(); series++) {
            if (listing.seriesExpires(series)) {
                sizeShocks(series, quotes.years[series] * DAYS_PER_YEAR);
            }
        }
        for (int i = 0; i < listing.contracts(); i++) {
            if (listing.exposure(i).isOption()) {
                fillOption(i, quotes);
            } else {
                fillLinear(i, quotes);
            }
        }
    }

    private void sizeShocks(int series, double days) {
        for (int k = 0; k < scenarios; k++) {
            size[series * scenarios + k] = shock[k].size(volatility[k], days);
        }
    }

    private void fillLinear(int i, ContractQuotes quotes) {
        double moving = quotes.forward[i] - quotes.fixed[i];
        for (int k = 0; k < scenarios; k++) {
            change[i * scenarios + k] = moving * (listing.inCoin(i) ? move[k] / (1 + move[k]) : move[k]);
        }
    }

    private void fillOption(int i, ContractQuotes quotes) {
        double now = quotes.value(i, quotes.forward[i], quotes.volatility[i], quotes.years[listing.series(i)]);
        for (int k = 0; k < scenarios; k++) {
            double then = quotes.value(i, forward(quotes, i, k), volatility(quotes, i, k), years(quotes, i, k));
            change[i * scenarios + k] = (listing.inCoin(i) ? then / (1 + move[k]) : then) - now;
        }
    }

    /** Forward of an option in a scenario, in quote currency. */
    public double forward(ContractQuotes quotes, int option, int scenario) {
        double fixed = quotes.fixed[option];
        double moving = quotes.forward[option] - fixed;
        return fixed + moving * (1 + move[scenario]);
    }

    /** Annualised volatility of an option in a scenario, as last filled. */
    public double volatility(ContractQuotes quotes, int option, int scenario) {
        return shock[scenario].shocked(quotes.volatility[option], size[listing.series(option) * scenarios + scenario]);
    }

    /** Years to the expiry of an option in a scenario. */
    public double years(ContractQuotes quotes, int option, int scenario) {
        return Math.max(0, quotes.years[listing.series(option)] - ageYears[scenario]);
    }
}
