package org.breakwater.models.margin.portfolio.grid;

import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.Exposure;
import org.breakwater.models.margin.option.Listing;

/**
 * One account summed up: what its lines come to by underlying, series and rung, and how its value changes in every scenario.
 * {@link #load} overwrites it for the next account and allocates nothing; the cost is one multiplication and addition for each
 * line and scenario. Quantities are in units of the underlying.
 */
public final class AccountScan {

    private final ContractQuotes quotes;
    private final RiskArrays risk;
    private final Listing listing;
    private final int scenarios;
    private final boolean counts;

    private final Touched underlyings;
    private final Touched series;
    private final Touched rungs;

    private final double[] change;
    private final double[] worth;
    private final double[] options;
    private final double[] optionConfidence;
    private final double[] rungNet;
    private final double[] rungShort;
    private final double[] futuresLong;
    private final double[] futuresShort;
    private final double[] spot;
    private final double[] confidence;

    private int[] instrument = {};
    private double[] quantity = {};
    private int from;
    private int to;

    /**
     * @param risk columns that every account is read with, as they then are
     * @param counts true if anybody asks for futures, coins, rungs, numbers of options or confidences
     */
    public AccountScan(ContractQuotes quotes, RiskArrays risk, boolean counts) {
        this.counts = counts;
        this.quotes = quotes;
        this.risk = risk;
        listing = quotes.listing();
        scenarios = risk.scenarios();
        underlyings = new Touched(listing.underlyings());
        series = new Touched(listing.series());
        rungs = new Touched(listing.rungs());
        change = new double[listing.series() * scenarios];
        worth = new double[listing.series()];
        options = new double[listing.series()];
        optionConfidence = new double[listing.series()];
        rungNet = new double[listing.rungs()];
        rungShort = new double[listing.rungs()];
        futuresLong = new double[listing.underlyings()];
        futuresShort = new double[listing.underlyings()];
        spot = new double[listing.underlyings()];
        confidence = new double[listing.underlyings()];
    }

    /**
     * Reads an account; lines without a quantity are passed over.
     *
     * @param instrument number of each line's contract
     * @param quantity of each line, long positive
     * @param from first line of the account
     * @param to line after its last
     */
    public void load(int[] instrument, double[] quantity, int from, int to) {
        this.instrument = instrument;
        this.quantity = quantity;
        this.from = from;
        this.to = to;
        underlyings.clear();
        series.clear();
        rungs.clear();
        double[] changes = risk.changes();
        for (int p = from; p < to; p++) {
            double q = quantity[p];
            if (q != 0) {
                int i = instrument[p];
                int s = listing.series(i);
                boolean first = series.add(s);
                if (first) {
                    open(s);
                }
                addChanges(first, s * scenarios, q, changes, i * scenarios);
                worth[s] += q * quotes.mark[i];
                if (counts) {
                    count(i, s, q);
                }
            }
        }
    }

    /** Adds a line's changes to those of its series; the first is added to 0, so that a sum never begins with a negative zero. */
    private void addChanges(boolean first, int row, double q, double[] changes, int source) {
        double[] sums = change;
        if (first) {
            for (int k = 0; k < scenarios; k++) {
                sums[row + k] = 0.0 + q * changes[source + k];
            }
        } else {
            for (int k = 0; k < scenarios; k++) {
                sums[row + k] += q * changes[source + k];
            }
        }
    }

    private void open(int s) {
        worth[s] = 0;
        if (counts) {
            options[s] = 0;
            optionConfidence[s] = 1;
        }
        openUnderlying(listing.underlyingOfSeries(s));
    }

    private void openUnderlying(int u) {
        if (underlyings.add(u)) {
            futuresLong[u] = 0;
            futuresShort[u] = 0;
            spot[u] = 0;
            confidence[u] = quotes.indexConfidence[u];
        }
    }

    private void count(int i, int s, double q) {
        Exposure exposure = listing.exposure(i);
        int u = listing.underlyingOfSeries(s);
        if (exposure.isOption()) {
            options[s] += Math.abs(q);
            optionConfidence[s] = Math.min(optionConfidence[s], quotes.confidence[i]);
            countRung(listing.rung(i), q);
        } else if (exposure == Exposure.SPOT) {
            spot[u] += q;
        } else {
            futuresLong[u] += Math.max(0, q);
            futuresShort[u] += Math.max(0, -q);
            confidence[u] = Math.min(confidence[u], quotes.confidence[i]);
        }
    }

    private void countRung(int rung, double q) {
        if (rungs.add(rung)) {
            rungNet[rung] = 0;
            rungShort[rung] = 0;
        }
        rungNet[rung] += q;
        rungShort[rung] += Math.max(0, -q);
    }

    public ContractQuotes quotes() {
        return quotes;
    }

    public Listing listing() {
        return listing;
    }

    /** Underlyings that the account has lines on. */
    public Touched underlyings() {
        return underlyings;
    }

    /** Series that the account has lines of. */
    public Touched series() {
        return series;
    }

    /** Rungs that the account has options on. */
    public Touched rungs() {
        return rungs;
    }

    /** Change of value of a series' lines in a scenario, in quote currency. */
    public double change(int series, int scenario) {
        return change[series * scenarios + scenario];
    }

    /** Adds the changes of a series' lines in the first scenarios to a part of an array. */
    public void addChanges(int series, double[] sums, int at, int count) {
        int row = series * scenarios;
        for (int k = 0; k < count; k++) {
            sums[at + k] += change[row + k];
        }
    }

    /** What a series' lines count for in equity, in quote currency. */
    public double worth(int series) {
        return worth[series];
    }

    /** Options of a series, long and short alike. */
    public double options(int series) {
        return options[series];
    }

    /** Least confidence of a series' options held; 1 without options. */
    public double optionConfidence(int series) {
        return optionConfidence[series];
    }

    /** Options of a rung, calls and puts together, long less short. */
    public double net(int rung) {
        return rungNet[rung];
    }

    /** Options of a rung that are short, calls and puts together. */
    public double shorts(int rung) {
        return rungShort[rung];
    }

    /** Futures on an underlying that are long, with and without an expiry. */
    public double futuresLong(int underlying) {
        return futuresLong[underlying];
    }

    /** Futures on an underlying that are short, not negative. */
    public double futuresShort(int underlying) {
        return futuresShort[underlying];
    }

    /** Coins of an underlying, owed ones negative. */
    public double spot(int underlying) {
        return spot[underlying];
    }

    /** Lesser confidence of an underlying's index and of the futures held on it. */
    public double confidence(int underlying) {
        return confidence[underlying];
    }

    /**
     * Gains, or losses, of single lines between two scenarios: what one side of the account would make of a rise.
     *
     * @param gains true for the lines that gain, false for those that lose
     * @return sum over lines of one underlying, in quote currency, not negative
     */
    public double oneSide(int underlying, int upScenario, int downScenario, boolean gains) {
        double sum = 0;
        for (int p = from; p < to; p++) {
            int i = instrument[p];
            if (quantity[p] != 0 && listing.underlying(i) == underlying) {
                double gain = quantity[p] * (risk.change(i, upScenario) - risk.change(i, downScenario));
                sum += Math.max(0, gains ? gain : -gain);
            }
        }
        return sum;
    }
}
