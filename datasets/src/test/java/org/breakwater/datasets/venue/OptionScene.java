package org.breakwater.datasets.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.ListedContract;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.margin.option.StandardCheck;
import org.breakwater.models.margin.option.StandardMargin;
import org.breakwater.models.margin.portfolio.PortfolioCheck;
import org.breakwater.models.margin.portfolio.PortfolioMargin;

/** The contracts that one account holds, their quotes and quantities, as a run would hold them. */
final class OptionScene {

    static final double SECONDS_PER_YEAR = 365 * 86_400.0;

    private final List<ListedContract> contracts = new ArrayList<>();
    private final List<Double> quantities = new ArrayList<>();
    private final List<Consumer<ContractQuotes>> quoted = new ArrayList<>();

    /** Adds a line; the same contract twice is two lines. */
    OptionScene line(ListedContract contract, double quantity, Quote quote) {
        int i = contracts.size();
        contracts.add(contract);
        quantities.add(quantity);
        quoted.add(quotes -> {
            quotes.forward[i] = quote.forward();
            quotes.fixed[i] = quote.fixed();
            quotes.volatility[i] = quote.volatility();
            quotes.confidence[i] = quote.confidence();
        });
        return this;
    }

    /** Says something of a step. */
    OptionScene quote(Consumer<ContractQuotes> more) {
        quoted.add(more);
        return this;
    }

    /** The columns of the step, everything marked by model; times to expiry are those of the contracts. */
    ContractQuotes quotes() {
        Listing listing = Listing.of(contracts);
        ContractQuotes quotes = new ContractQuotes(listing);
        for (ListedContract contract : contracts) {
            int series = listing.series(contracts.indexOf(contract));
            quotes.years[series] = contract.expirySeconds() / SECONDS_PER_YEAR;
        }
        quoted.forEach(each -> each.accept(quotes));
        quotes.markByModel();
        return quotes;
    }

    /** The account margined by rule. */
    StandardCheck check(StandardMargin margin) {
        StandardCheck check = new StandardCheck(margin, quotes());
        check.assess(instruments(), amounts(), 0, contracts.size());
        return check;
    }

    /** The account margined over a grid. */
    PortfolioCheck check(PortfolioMargin margin) {
        return check(margin, check -> check.step());
    }

    /** The same, with a step of its own. */
    PortfolioCheck check(PortfolioMargin margin, Consumer<PortfolioCheck> step) {
        PortfolioCheck check = new PortfolioCheck(margin, quotes());
        step.accept(check);
        check.assess(instruments(), amounts(), 0, contracts.size());
        return check;
    }

    private int[] instruments() {
        int[] instruments = new int[contracts.size()];
        for (int i = 0; i < instruments.length; i++) {
            instruments[i] = i;
        }
        return instruments;
    }

    private double[] amounts() {
        return quantities.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * What is known of one contract.
     *
     * @param forward price that it settles at
     * @param fixed part of it that is fixed
     * @param volatility of an option
     * @param confidence of its oracles
     */
    record Quote(double forward, double fixed, double volatility, double confidence) {

        /** A price that is certain. */
        static Quote at(double forward) {
            return new Quote(forward, 0, 0, 1);
        }
    }
}
