package org.breakwater.models.oracle;

import java.util.Arrays;
import java.util.Map;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.Black76;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;
import org.jspecify.annotations.Nullable;

/**
 * Marks of options along one path: Black and Scholes' value on the forward at the implied volatility of the strike, undiscounted, in
 * the settlement asset. Confined to a worker; {@link #start} begins a path.
 */
public final class OptionMarks {

    private static final double YEAR_MILLIS = 365.0 * 86_400_000;

    private final ResolvedBook book;
    private final @Nullable OptionMarket[] markets;
    private final OptionType[] type;
    private final double[] opening;

    /**
     * @param book the accounts, whose options are marked
     * @param markets by asset: how its options are quoted
     * @throws IllegalArgumentException if an option's asset has none
     */
    public OptionMarks(ResolvedBook book, Map<String, OptionMarket> markets) {
        this.book = book;
        this.markets = book.assets.stream().map(markets::get).toArray(OptionMarket[]::new);
        this.opening = new double[book.assets.size()];
        this.type = new OptionType[book.instrumentCount()];
        for (int i = book.plainCount; i < book.instrumentCount(); i++) {
            VanillaOption terms = book.optionTerms(i);
            type[i] = terms.isCall() ? OptionType.CALL : OptionType.PUT;
            if (markets.get(terms.underlying()) == null) {
                throw new IllegalArgumentException("options on " + terms.underlying()
                        + " must have implied volatilities, got none for " + terms.symbol());
            }
        }
    }

    /** Begins a path: the index of now is the price that surfaces belong to. */
    public void start(VenueState s, long timeMillis) {
        System.arraycopy(s.index, 0, opening, 0, opening.length);
        Arrays.fill(s.volatilityFactor, 1);
        enter(s, timeMillis);
    }

    /** Marks all options as they stand at the index, for a state that no feed has marked. */
    public void markAtIndex(VenueState s) {
        mark(s, s.index);
    }

    /** Moves on in time. */
    public void enter(VenueState s, long timeMillis) {
        for (int i = book.plainCount; i < book.instrumentCount(); i++) {
            s.yearsLeft[i] = Math.max(0, (book.expiryMillis[i] - timeMillis) / YEAR_MILLIS);
        }
    }

    /** Marks all options at the marks of their underlyings, which is the index times one plus the clamped basis. */
    void mark(VenueState s, double[] price) {
        for (int i = book.plainCount; i < book.instrumentCount(); i++) {
            mark(s, i, price[book.underlying[i]]);
        }
    }

    private void mark(VenueState s, int i, double price) {
        OptionMarket market = market(i);
        double years = s.yearsLeft[i];
        double forward = market.forward(price, years);
        double volatility = volatility(s, i, price);
        double strike = book.optionTerms(i).strike();
        s.forward[i] = forward;
        s.impliedVolatility[i] = volatility;
        s.delta[i] = Black76.delta(type[i], forward, strike, volatility, years, 1);
        s.mark[i] = inSettlement(i, Black76.price(type[i], forward, strike, volatility, years, 1), price);
    }

    private double volatility(VenueState s, int i, double price) {
        int a = book.underlying[i];
        double strike = book.optionTerms(i).strike();
        return market(i).volatility(strike, s.yearsLeft[i], opening[a], price, s.volatilityFactor[a]);
    }

    /**
     * Premium of an option if its underlying stood elsewhere, per coin in the settlement asset.
     *
     * @param price of the underlying, quote currency
     * @param quoteSide +1 for what the market asks, −1 for what it bids, 0 for the mark
     */
    public double premium(VenueState s, int instrument, double price, int quoteSide) {
        OptionMarket market = market(instrument);
        double years = s.yearsLeft[instrument];
        double volatility = volatility(s, instrument, price) * (1 + quoteSide * market.halfSpread());
        double strike = book.optionTerms(instrument).strike();
        double value = Black76.price(type[instrument], market.forward(price, years), strike, volatility, years, 1);
        return inSettlement(instrument, value, price);
    }

    /** Delta that counts against the market's depth, absolute. */
    public double countedDelta(VenueState s, int instrument) {
        return Math.max(market(instrument).leastDelta(), Math.abs(s.delta[instrument]));
    }

    private double inSettlement(int i, double quote, double price) {
        return book.optionTerms(i).kind() == ContractKind.INVERSE ? quote / price : quote;
    }

    private OptionMarket market(int instrument) {
        OptionMarket market = markets[book.underlying[instrument]];
        if (market == null) {
            throw new IllegalStateException(
                    "options on " + book.assets.get(book.underlying[instrument]) + " must have implied volatilities");
        }
        return market;
    }
}
