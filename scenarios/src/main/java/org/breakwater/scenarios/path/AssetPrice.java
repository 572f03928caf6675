package org.breakwater.scenarios.path;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the path of an asset starts.
 *
 * @param asset name of the asset
 * @param price today's price, positive
 */
public record AssetPrice(String asset, double price) {

    public AssetPrice {
        if (asset.isBlank()) {
            throw new IllegalArgumentException("asset must not be blank");
        }
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("price of " + asset + " must be positive, got " + price);
        }
    }

    /**
     * Names of the assets, in order.
     *
     * @throws IllegalArgumentException if there is none or a name stands twice
     */
    public static List<String> names(List<AssetPrice> prices) {
        final Set<String> seen = new HashSet<>();
        for (AssetPrice price : prices) {
            if (!seen.add(price.asset())) {
                throw new IllegalArgumentException("asset " + price.asset() + " must stand once among the prices");
            }
        }
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("prices must name at least one asset");
        }
        return prices.stream().map(AssetPrice::asset).toList();
    }
}
