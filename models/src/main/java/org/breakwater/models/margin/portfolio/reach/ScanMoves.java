package org.breakwater.models.margin.portfolio.reach;

import java.util.Arrays;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.grid.Touched;

/**
 * The most that the changes of value of one account move while the market stays within a band. Its owner sees to it that the entry
 * of every contract and scenario stays within {@link #stray} of {@link #slope} times the relative move of its underlying, and that
 * move within the band's width. Slopes of an account's lines net each other, strays add up.
 */
public final class ScanMoves {

    /** By contract and scenario, as risk arrays are: change with the relative move of the underlying, quote currency a coin. */
    public final double[] slope;

    /** By contract and scenario: the farthest from that, quote currency a coin. */
    public final double[] stray;

    /** By contract: how what it counts for in equity changes with the relative move of the underlying, quote currency a coin. */
    public final double[] worthSlope;

    /** By contract: the farthest from that, quote currency a coin. */
    public final double[] worthStray;

    private final Listing listing;
    private final int scenarios;
    private final double width;
    private final double growth;
    private final double[] netSlope;
    private final double[] sumStray;
    private final double[] netWorthSlope;
    private final double[] sumWorthStray;
    private final AccountScan account;

    /**
     * @param account the account as its margin is reckoned, whose series count
     * @param scenarios number of columns
     * @param width the farthest relative move of an underlying
     * @param growth the most that notional of anything grows to, as a multiple of itself
     */
    public ScanMoves(AccountScan account, int scenarios, double width, double growth) {
        this.account = account;
        this.listing = account.listing();
        this.scenarios = scenarios;
        this.width = width;
        this.growth = growth;
        slope = new double[listing.contracts() * scenarios];
        stray = new double[slope.length];
        worthSlope = new double[listing.contracts()];
        worthStray = new double[listing.contracts()];
        netWorthSlope = new double[listing.series()];
        sumWorthStray = new double[listing.series()];
        netSlope = new double[listing.series() * scenarios];
        sumStray = new double[netSlope.length];
    }

    /** Reads the lines of the account that has just been loaded, in coins. */
    public void load(int[] instrument, double[] quantity, int from, int to) {
        Touched series = account.series();
        for (int n = 0; n < series.size(); n++) {
            int row = series.get(n) * scenarios;
            Arrays.fill(netSlope, row, row + scenarios, 0);
            Arrays.fill(sumStray, row, row + scenarios, 0);
            netWorthSlope[series.get(n)] = 0;
            sumWorthStray[series.get(n)] = 0;
        }
        for (int p = from; p < to; p++) {
            if (quantity[p] != 0) {
                add(instrument[p], quantity[p]);
            }
        }
    }

    private void add(int contract, double q) {
        int row = listing.series(contract) * scenarios;
        int source = contract * scenarios;
        double size = Math.abs(q);
        netWorthSlope[listing.series(contract)] += q * worthSlope[contract];
        sumWorthStray[listing.series(contract)] += size * worthStray[contract];
        for (int k = 0; k < scenarios; k++) {
            netSlope[row + k] += q * slope[source + k];
        }
        for (int k = 0; k < scenarios; k++) {
            sumStray[row + k] += size * stray[source + k];
        }
    }

    /** The most that the change of a series' lines in a scenario moves either way, in quote currency. */
    public double ofSeries(int series, int scenario) {
        int at = series * scenarios + scenario;
        return Math.abs(netSlope[at]) * width + sumStray[at];
    }

    /** The most that what a series' lines count for in equity moves either way, in quote currency. */
    public double ofWorth(int series) {
        return Math.abs(netWorthSlope[series]) * width + sumWorthStray[series];
    }

    /** The most that the change of all lines on an underlying moves in a scenario. */
    public double ofUnderlying(int underlying, int scenario) {
        double net = 0;
        double away = 0;
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (listing.underlyingOfSeries(series) == underlying) {
                net += netSlope[series * scenarios + scenario];
                away += sumStray[series * scenarios + scenario];
            }
        }
        return Math.abs(net) * width + away;
    }

    /** The farthest relative move of an underlying. */
    public double width() {
        return width;
    }

    /** The most that notional of anything grows to, as a multiple of itself. */
    public double growth() {
        return growth;
    }
}
