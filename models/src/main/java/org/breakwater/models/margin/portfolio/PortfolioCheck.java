package org.breakwater.models.margin.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.margin.portfolio.Charge.Place;
import org.breakwater.models.margin.portfolio.contingency.Contingency;
import org.breakwater.models.margin.portfolio.grid.AccountScan;
import org.breakwater.models.margin.portfolio.grid.Probe;
import org.breakwater.models.margin.portfolio.grid.RiskArrays;
import org.breakwater.models.margin.portfolio.grid.Scenario;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.breakwater.models.margin.portfolio.reach.ScanMoves;

/**
 * Reckons a portfolio margin, account by account, without allocating: {@link #step} once a step after the quotes have moved, {@link
 * #assess} for each account, then the figures. One object for each thread.
 */
public final class PortfolioCheck {

    private final PortfolioMargin margin;
    private final ContractQuotes quotes;
    private final Listing listing;
    private final RiskArrays risk;
    private final AccountScan account;

    private final double[] weight;
    private final boolean discounting;
    private final double[] worthShare;
    private final Contingency[] contingency;
    private final Place[] place;
    private final int[][] columns;

    private final double[] gain;
    private final double[] charged;
    private final double[] scanLoss;
    private final int[] worst;
    private double initial;
    private double maintenance;
    private double worth;

    /** @param quotes the columns of the step */
    public PortfolioCheck(PortfolioMargin margin, ContractQuotes quotes) {
        this.margin = margin;
        this.quotes = quotes;
        listing = quotes.listing();
        List<Probe> probes = new ArrayList<>(margin.grid().probes());
        contingency = margin.charges().stream().map(Charge::contingency).toArray(Contingency[]::new);
        place = margin.charges().stream().map(Charge::place).toArray(Place[]::new);
        columns = Arrays.stream(contingency).map(c -> columnsOf(c, probes)).toArray(int[][]::new);
        risk = new RiskArrays(listing, probes);
        account = new AccountScan(quotes, risk, contingency.length > 0);
        weight =
                margin.grid().scenarios().stream().mapToDouble(Scenario::weight).toArray();
        discounting = !margin.discount().equals(ValueDiscount.none());
        worthShare = new double[listing.series()];
        Arrays.fill(worthShare, 1);
        gain = new double[listing.underlyings() * weight.length];
        charged = new double[contingency.length];
        scanLoss = new double[listing.underlyings()];
        worst = new int[listing.underlyings()];
    }

    /** Where each probe's market is among the columns, which grow by those that are new. */
    private static int[] columnsOf(Contingency contingency, List<Probe> probes) {
        int[] columns = new int[contingency.probes().size()];
        for (int n = 0; n < columns.length; n++) {
            Probe wanted = contingency.probes().get(n);
            int found = 0;
            while (found < probes.size() && !probes.get(found).sameMarket(wanted)) {
                found++;
            }
            if (found == probes.size()) {
                probes.add(wanted);
            }
            columns[n] = found;
        }
        return columns;
    }

    /** Values every contract in every scenario, at what the quotes now are. */
    public void step() {
        risk.fill(quotes);
        if (discounting) {
            for (int series = 0; series < worthShare.length; series++) {
                if (listing.seriesExpires(series)) {
                    worthShare[series] = margin.discount().share(quotes.years[series], quotes.rate[series]);
                }
            }
        }
    }

    /** The risk arrays that accounts are read with. */
    public RiskArrays risk() {
        return risk;
    }

    /** The account as last assessed. */
    public AccountScan account() {
        return account;
    }

    /**
     * Reads an account.
     *
     * @param instrument number of each line's contract
     * @param quantity of each line, in units of the underlying, long positive
     * @param from first line of the account
     * @param to line after its last
     */
    public void assess(int[] instrument, double[] quantity, int from, int to) {
        account.load(instrument, quantity, from, to);
        initial = 0;
        maintenance = 0;
        worth = 0;
        Arrays.fill(charged, 0);
        double factor = margin.factors().initial() + margin.factors().depeg().rate(quotes.stablePrice);
        for (int n = 0; n < account.underlyings().size(); n++) {
            addUnderlying(account.underlyings().get(n), factor);
        }
        for (int n = 0; n < account.series().size(); n++) {
            worth += account.worth(account.series().get(n));
        }
    }

    private void addUnderlying(int underlying, double initialFactor) {
        scan(underlying);
        double instead = scanLoss[underlying];
        double beside = 0;
        double atLeast = 0;
        double unscaled = 0;
        double initialOnly = 0;
        for (int c = 0; c < contingency.length; c++) {
            double charge = contingency[c].charge(account, underlying, columns[c]);
            charged[c] += charge;
            switch (place[c]) {
                case INSTEAD_OF_SCAN -> instead = Math.max(instead, charge);
                case BESIDE_SCAN -> beside += charge;
                case AT_LEAST -> atLeast = Math.max(atLeast, charge);
                case UNSCALED -> unscaled += charge;
                case INITIAL_ONLY -> initialOnly += charge;
            }
        }
        double core = Math.max(instead + beside, atLeast);
        initial += initialFactor * core + unscaled + initialOnly;
        maintenance += margin.factors().maintenance() * core + unscaled;
    }

    private void scan(int underlying) {
        int row = underlying * weight.length;
        Arrays.fill(gain, row, row + weight.length, 0);
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (listing.underlyingOfSeries(series) == underlying) {
                if (discounting && listing.seriesExpires(series)) {
                    addDiscounted(row, series);
                } else {
                    account.addChanges(series, gain, row, weight.length);
                }
            }
        }
        findWorst(underlying, row);
    }

    private void addDiscounted(int row, int series) {
        double now = account.worth(series);
        double share = worthShare[series];
        for (int k = 0; k < weight.length; k++) {
            double then = now + account.change(series, k);
            gain[row + k] += (then > 0 ? then * share : then) - now;
        }
    }

    private void findWorst(int underlying, int row) {
        double largest = 0;
        int where = -1;
        for (int k = 0; k < weight.length; k++) {
            double loss = -weight[k] * gain[row + k];
            if (loss > largest) {
                largest = loss;
                where = k;
            }
        }
        scanLoss[underlying] = largest;
        worst[underlying] = where;
    }

    /**
     * An upper bound of what {@link #maintenance} of the last account can rise while the market stays within a band, confidences
     * and rates stay, and time passes; infinite where a charge has no bound.
     *
     * @param moves of the account as last assessed
     */
    public double rise(ScanMoves moves) {
        double most = 0;
        for (int n = 0; n < account.underlyings().size(); n++) {
            most += most(moves, account.underlyings().get(n));
        }
        return Math.max(0, most - maintenance);
    }

    /** The most that maintenance margin of an underlying comes to. */
    private double most(ScanMoves moves, int underlying) {
        double instead = mostLoss(moves, underlying);
        double beside = 0;
        double atLeast = 0;
        double unscaled = 0;
        for (int c = 0; c < contingency.length; c++) {
            double charge =
                    place[c] == Place.INITIAL_ONLY ? 0 : contingency[c].most(account, moves, underlying, columns[c]);
            switch (place[c]) {
                case INSTEAD_OF_SCAN -> instead = Math.max(instead, charge);
                case BESIDE_SCAN -> beside += charge;
                case AT_LEAST -> atLeast = Math.max(atLeast, charge);
                case UNSCALED -> unscaled += charge;
                case INITIAL_ONLY -> {}
            }
        }
        return margin.factors().maintenance() * Math.max(instead + beside, atLeast) + unscaled;
    }

    private double mostLoss(ScanMoves moves, int underlying) {
        double largest = 0;
        for (int k = 0; k < weight.length; k++) {
            double loss = discounting
                    ? mostDiscounted(moves, underlying, k)
                    : moves.ofUnderlying(underlying, k) - gain[underlying * weight.length + k];
            largest = Math.max(largest, weight[k] * loss);
        }
        return largest;
    }

    /** The most that the expiries of an underlying lose: each with as much to lose as it may have, at its share of now or more. */
    private double mostDiscounted(ScanMoves moves, int underlying, int k) {
        double loss = 0;
        for (int n = 0; n < account.series().size(); n++) {
            int series = account.series().get(n);
            if (listing.underlyingOfSeries(series) == underlying) {
                double change = account.change(series, k) - moves.ofSeries(series, k);
                double now = account.worth(series) + moves.ofWorth(series);
                double then = now + change;
                boolean counts = !listing.seriesExpires(series) || then <= 0;
                loss += counts ? -change : now - then * worthShare[series];
            }
        }
        return loss;
    }

    /**
     * What the last account gains on an underlying that it has, before the weight of the scenario and after the discount of what
     * expiries are worth.
     *
     * @param scenario number in the grid
     * @return in quote currency
     */
    public double gain(int underlying, int scenario) {
        return gain[underlying * weight.length + scenario];
    }

    /** Initial margin of the last account, in quote currency. */
    public double initial() {
        return initial;
    }

    /** Maintenance margin of the last account, in quote currency. */
    public double maintenance() {
        return maintenance;
    }

    /** What the last account's options and coins count for in equity, in quote currency. */
    public double worth() {
        return worth;
    }

    /** Largest weighted loss of the last account on an underlying that it has, in quote currency. */
    public double scanLoss(int underlying) {
        return scanLoss[underlying];
    }

    /** Number of the scenario of that loss; −1 if none loses. */
    public int worstScenario(int underlying) {
        return worst[underlying];
    }

    /** What one charge of the rule came to for the last account, over all underlyings, in quote currency. */
    public double charged(int charge) {
        return charged[charge];
    }
}
