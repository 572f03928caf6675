package org.breakwater.scenarios.run.greeks;

import java.util.List;
import java.util.stream.IntStream;
import org.breakwater.models.greeks.AccountGreeks;
import org.breakwater.models.greeks.BookGreeks;
import org.breakwater.models.greeks.ExpiryGreeks;
import org.breakwater.models.greeks.GreekTotals;

/**
 * Greeks at one moment of a path.
 *
 * @param millis when, UTC epoch milliseconds
 * @param sides by side, then by asset
 * @param sellers of those that sold options, by asset and expiry
 * @param accounts of accounts that are followed, in their order
 */
record GreekSnapshot(
        long millis, List<List<GreekTotals>> sides, List<ExpiryGreeks> sellers, List<AccountGreeks> accounts) {

    static GreekSnapshot of(BookGreeks greeks, Followed followed, long millis) {
        double[] sold = greeks.holdings(followed.sellers());
        List<double[]> sides = List.of(sold, greeks.holdings(followed.buyers()), greeks.inventory());
        return new GreekSnapshot(
                millis,
                sides.stream()
                        .map(held -> byAsset(greeks, held, followed.assets()))
                        .toList(),
                greeks.byExpiry(sold),
                IntStream.of(followed.accounts()).mapToObj(greeks::ofAccount).toList());
    }

    private static List<GreekTotals> byAsset(BookGreeks greeks, double[] holdings, int assets) {
        return IntStream.range(0, assets)
                .mapToObj(asset -> greeks.ofAsset(holdings, asset))
                .toList();
    }

    /**
     * Who is followed along a path, decided at its opening.
     *
     * @param sellers units that are short options, by vega
     * @param buyers units that are long options
     * @param accounts units of the largest gamma, either way
     * @param assets number of assets with a price
     */
    record Followed(int[] sellers, int[] buyers, int[] accounts, int assets) {}
}
