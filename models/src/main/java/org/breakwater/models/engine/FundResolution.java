package org.breakwater.models.engine;

import java.util.Map;
import java.util.stream.IntStream;
import org.breakwater.models.state.ResolvedBook;

/** The opening basket of the fund as columns by asset. */
final class FundResolution {

    private FundResolution() {}

    static double[] opening(VenueRules rules, ResolvedBook book) {
        double[] opening = new double[book.assets.size()];
        for (Map.Entry<String, Double> held : rules.fund().balances().entrySet()) {
            opening[number(book, held.getKey())] = held.getValue();
        }
        return opening;
    }

    /** The assets of the basket as listed, then all others: penalties can bring them in. */
    static int[] order(VenueRules rules, ResolvedBook book) {
        IntStream listed = rules.fund().balances().keySet().stream().mapToInt(asset -> number(book, asset));
        return IntStream.concat(listed, IntStream.range(0, book.assets.size()))
                .distinct()
                .toArray();
    }

    private static int number(ResolvedBook book, String asset) {
        int number = book.assets.indexOf(asset);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "fund balance: asset " + asset + " must have prices in this run, which has " + book.assets);
        }
        return number;
    }
}
