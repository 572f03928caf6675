package org.breakwater.models.option.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.option.VolatilityIndex;

/** The thirty-day volatility index of a chain, see {@link VolatilityIndex}: from its marks, in quote currency at each expiry's forward. */
public final class ChainIndex {

    private static final double MINUTE_MILLIS = 60_000;
    private static final double HORIZON_MINUTES = 43_200;
    private static final double YEAR_MINUTES = 525_600;
    private static final long HORIZON_MILLIS = 30L * 86_400_000;

    private ChainIndex() {}

    /**
     * The index, in percent; empty unless the chain has an expiry with prices on either side of thirty days.
     *
     * @param millis time from which they count, UTC epoch milliseconds
     */
    public static OptionalDouble of(OptionChain chain, long millis) {
        NavigableMap<Long, Double> variances = new TreeMap<>();
        for (Map.Entry<Long, List<OptionQuote>> expiry : chain.after(millis).entrySet()) {
            double years = (expiry.getKey() - millis) / MINUTE_MILLIS / YEAR_MINUTES;
            double variance = variance(expiry.getValue(), chain.forward(expiry.getValue()), years);
            if (variance > 0) {
                variances.put(expiry.getKey(), variance);
            }
        }
        Map.Entry<Long, Double> near = variances.floorEntry(millis + HORIZON_MILLIS);
        Map.Entry<Long, Double> next = variances.higherEntry(millis + HORIZON_MILLIS);
        if (near == null || next == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(VolatilityIndex.interpolate(
                near.getValue(),
                (near.getKey() - millis) / MINUTE_MILLIS,
                next.getValue(),
                (next.getKey() - millis) / MINUTE_MILLIS,
                HORIZON_MINUTES,
                YEAR_MINUTES));
    }

    /** Variance of one expiry; not a number where its strip has fewer than two strikes or none below the forward. */
    private static double variance(List<OptionQuote> quotes, double forward, double years) {
        double atTheMoney = quotes.stream()
                .filter(quote -> quote.price() > 0)
                .mapToDouble(OptionQuote::strike)
                .filter(strike -> strike <= forward)
                .max()
                .orElse(Double.NaN);
        List<Double> strikes = new ArrayList<>();
        List<Double> prices = new ArrayList<>();
        quotes.stream()
                .filter(quote -> quote.price() > 0)
                .map(OptionQuote::strike)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(strike -> {
                    OptionalDouble price = outOfTheMoney(quotes, strike, atTheMoney);
                    if (price.isPresent()) {
                        strikes.add(strike);
                        prices.add(price.getAsDouble() * forward);
                    }
                });
        if (strikes.size() < 2 || !(strikes.get(0) <= forward)) {
            return Double.NaN;
        }
        return VolatilityIndex.variance(
                strikes.stream().mapToDouble(Double::doubleValue).toArray(),
                prices.stream().mapToDouble(Double::doubleValue).toArray(),
                forward,
                0,
                years);
    }

    /** The put below, the call above, the mean of both at the strike at the money; in coins. */
    private static OptionalDouble outOfTheMoney(List<OptionQuote> quotes, double strike, double atTheMoney) {
        double sum = 0;
        int count = 0;
        for (OptionQuote quote : quotes) {
            boolean out = quote.type() == (strike < atTheMoney ? OptionType.PUT : OptionType.CALL);
            if (quote.strike() == strike && quote.price() > 0 && (out || strike == atTheMoney)) {
                sum += quote.price();
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
