package org.breakwater.models.margin.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.models.margin.option.ContractQuotes;
import org.breakwater.models.margin.option.ListedContract;
import org.breakwater.models.margin.option.Listing;
import org.breakwater.models.option.OptionType;

/** Two underlyings with coins, perpetuals, a dated future and options of three expiries at five strikes, quoted with a smile. */
public final class SampleMarket {

    /** Index prices of the underlyings. */
    static final double[] INDEX = {2_000, 50};

    private static final double[] DAYS = {0.5, 9, 75};
    private static final double[] MONEYNESS = {0.7, 0.9, 1, 1.1, 1.4};
    private static final long DAY = 86_400;

    public static final Listing LISTING = Listing.of(contracts());

    private SampleMarket() {}

    private static List<ListedContract> contracts() {
        List<ListedContract> contracts = new ArrayList<>();
        for (int u = 0; u < INDEX.length; u++) {
            contracts.add(ListedContract.spot(u));
            contracts.add(ListedContract.perpetual(u));
            contracts.add(ListedContract.future(u, expiry(2)));
            for (int e = 0; e < DAYS.length; e++) {
                for (double moneyness : MONEYNESS) {
                    contracts.add(ListedContract.option(OptionType.CALL, u, expiry(e), moneyness * INDEX[u]));
                    contracts.add(ListedContract.option(OptionType.PUT, u, expiry(e), moneyness * INDEX[u]));
                }
            }
        }
        return contracts;
    }

    private static long expiry(int number) {
        return (long) (DAYS[number] * DAY);
    }

    /** Quotes of a step; forwards carry 6 % a year. */
    public static ContractQuotes quotes() {
        ContractQuotes quotes = new ContractQuotes(LISTING);
        System.arraycopy(INDEX, 0, quotes.index, 0, INDEX.length);
        for (int i = 0; i < LISTING.contracts(); i++) {
            double index = INDEX[LISTING.underlying(i)];
            double years = 0;
            if (LISTING.exposure(i).expires()) {
                years = LISTING.contract(i).expirySeconds() / (365.0 * DAY);
                quotes.years[LISTING.series(i)] = years;
                quotes.rate[LISTING.series(i)] = 0.04;
            }
            quotes.forward[i] = ContractQuotes.carried(index, 0.06, years);
            if (LISTING.exposure(i).isOption()) {
                quotes.volatility[i] = 0.6 + Math.abs(LISTING.strike(i) / index - 1);
            }
        }
        quotes.markByModel();
        return quotes;
    }

    /** First option of the listing and how many there are of its underlying, in one block. */
    public static int firstOption() {
        return 3;
    }

    /** Contracts of one underlying. */
    public static int perUnderlying() {
        return LISTING.contracts() / INDEX.length;
    }
}
