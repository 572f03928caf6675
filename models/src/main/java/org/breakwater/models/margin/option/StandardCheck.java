package org.breakwater.models.margin.option;

import org.breakwater.models.option.OptionType;

/**
 * Reckons the margin of options by rule, account by account, without allocating: {@link #assess} reads the lines of an account,
 * the other methods tell what it found. One object for each thread. The cost is the square of the number of lines in one expiry.
 */
public final class StandardCheck {

    private final StandardMargin margin;
    private final OptionRule rule;
    private final ContractQuotes quotes;
    private final Listing listing;
    private final long[] seenBy;

    private int[] instrument = {};
    private double[] quantity = {};
    private int to;
    private long account;

    private double value;
    private double initial;
    private double maintenance;

    /** @param quotes the columns of the step, which every assessment reads as they then are */
    public StandardCheck(StandardMargin margin, ContractQuotes quotes) {
        this.margin = margin;
        this.rule = margin.options().rule();
        this.quotes = quotes;
        this.listing = quotes.listing();
        this.seenBy = new long[listing.series()];
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
        this.instrument = instrument;
        this.quantity = quantity;
        this.to = to;
        account++;
        value = 0;
        initial = 0;
        maintenance = 0;
        for (int p = from; p < to; p++) {
            if (quantity[p] != 0) {
                addLine(p);
            }
        }
    }

    private void addLine(int p) {
        int i = instrument[p];
        Exposure exposure = listing.exposure(i);
        int u = listing.underlying(i);
        if (exposure.isOption()) {
            int series = listing.series(i);
            if (seenBy[series] != account) {
                seenBy[series] = account;
                addSeries(p, series);
            }
        } else if (exposure == Exposure.SPOT) {
            initial += margin.spotConfidence().charge(quotes.indexConfidence[u], quantity[p], quotes.index[u]);
        } else {
            double confidence = Math.min(quotes.indexConfidence[u], quotes.confidence[i]);
            initial +=
                    margin.futureConfidence().charge(confidence, quantity[p], quotes.index[u]) + depeg(quantity[p], u);
        }
    }

    private double depeg(double amount, int underlying) {
        return margin.depeg().rate(quotes.stablePrice) * Math.abs(amount) * quotes.index[underlying];
    }

    private boolean isOf(int series, int line) {
        int i = instrument[line];
        return quantity[line] != 0
                && listing.series(i) == series
                && listing.exposure(i).isOption();
    }

    private void addSeries(int first, int series) {
        int u = listing.underlyingOfSeries(series);
        double worth = 0;
        double shorts = 0;
        double shortWorth = 0;
        double aloneInitial = 0;
        double aloneMaintenance = 0;
        double confidence = quotes.indexConfidence[u];
        for (int p = first; p < to; p++) {
            if (isOf(series, p)) {
                int i = instrument[p];
                worth += quantity[p] * quotes.mark[i];
                confidence = Math.min(confidence, quotes.confidence[i]);
                double sold = Math.max(0, -quantity[p]);
                shorts += sold;
                shortWorth -= sold * quotes.mark[i];
                aloneInitial += sold * initialOf(i, u);
                aloneMaintenance += sold * rule.maintenance(type(i), quotes.index[u], quotes.mark[i]);
            }
        }
        value += worth;
        if (margin.options() instanceof OptionMargin.ExpiryOffset offset) {
            double loss = lossAtExpiry(first, series);
            double unpaired = Math.max(0, -netCalls(first, series)) * quotes.forward[instrument[first]];
            initial += worth + Math.min(aloneInitial, loss + offset.unpairedInitial() * unpaired);
            maintenance += worth + Math.min(aloneMaintenance, loss + offset.unpairedMaintenance() * unpaired);
        } else {
            initial += aloneInitial + shortWorth;
            maintenance += aloneMaintenance + shortWorth;
        }
        initial += margin.optionConfidence().charge(confidence, shorts, quotes.index[u]) + depeg(shorts, u);
    }

    private OptionType type(int instrument) {
        return listing.exposure(instrument).type();
    }

    private double initialOf(int i, int underlying) {
        return rule.initial(type(i), listing.strike(i), quotes.index[underlying], quotes.mark[i]);
    }

    private double netCalls(int first, int series) {
        double calls = 0;
        for (int p = first; p < to; p++) {
            calls += isOf(series, p) && listing.exposure(instrument[p]) == Exposure.CALL ? quantity[p] : 0;
        }
        return calls;
    }

    /** The largest loss at price zero and at every strike held, not negative. */
    private double lossAtExpiry(int first, int series) {
        double loss = Math.max(0, -payoff(first, series, 0));
        for (int p = first; p < to; p++) {
            if (isOf(series, p)) {
                loss = Math.max(loss, -payoff(first, series, listing.strike(instrument[p])));
            }
        }
        return loss;
    }

    private double payoff(int first, int series, double price) {
        double payoff = 0;
        for (int p = first; p < to; p++) {
            if (isOf(series, p)) {
                int i = instrument[p];
                payoff += quantity[p] * Math.max(0, type(i).sign() * (price - listing.strike(i)));
            }
        }
        return payoff;
    }

    /** Value of the account's options in quote currency. */
    public double optionValue() {
        return value;
    }

    /** Margin held against equity that counts options at their value, in quote currency, not negative. */
    public double initial() {
        return Math.max(0, initial);
    }

    /** The same where the account is held against liquidation. */
    public double maintenance() {
        return Math.max(0, maintenance);
    }

    /** Margin held against equity that does not count options at all: what must be there in cash. */
    public double initialCash() {
        return initial - value;
    }

    /** The same where the account is held against liquidation. */
    public double maintenanceCash() {
        return maintenance - value;
    }
}
