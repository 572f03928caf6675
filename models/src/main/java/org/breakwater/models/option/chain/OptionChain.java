package org.breakwater.models.option.chain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.breakwater.models.option.OptionType;

/**
 * All options on one underlying at one time.
 *
 * @param index price of the underlying, quote currency, positive
 * @param quotes each contract once
 */
public record OptionChain(double index, List<OptionQuote> quotes) {

    public OptionChain {
        quotes = List.copyOf(quotes);
        if (!(index > 0 && index < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("index must be positive, got " + index);
        }
    }

    /** Quotes by expiry after a time, the next first. */
    public SortedMap<Long, List<OptionQuote>> after(long millis) {
        return quotes.stream()
                .filter(quote -> quote.expiryMillis() > millis)
                .collect(Collectors.groupingBy(OptionQuote::expiryMillis, TreeMap::new, Collectors.toList()));
    }

    /**
     * The forward of an expiry: the median of those quoted; without any, the median of what pairs of call and put imply, which in coins is
     * {@code K/(1 − (C − P))}; without a pair, the index.
     */
    public double forward(List<OptionQuote> expiry) {
        double[] quoted = expiry.stream()
                .mapToDouble(OptionQuote::forward)
                .filter(forward -> forward > 0)
                .sorted()
                .toArray();
        double[] known = quoted.length > 0 ? quoted : byParity(expiry).sorted().toArray();
        return known.length == 0 ? index : known[known.length / 2];
    }

    private DoubleStream byParity(List<OptionQuote> expiry) {
        return expiry.stream()
                .filter(call -> call.type() == OptionType.CALL && call.price() > 0)
                .flatMapToDouble(call -> expiry.stream()
                        .filter(put -> put.type() == OptionType.PUT && put.strike() == call.strike() && put.price() > 0)
                        .mapToDouble(put -> call.strike() / (1 - (call.price() - put.price())))
                        .filter(forward -> forward > 0 && forward < Double.POSITIVE_INFINITY));
    }
}
