package org.breakwater.cli.runfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shocks by asset, as run files write them. */
final class ShockMap {

    /** Stands for every asset of the market that is not named. */
    static final String OTHERS = "*";

    private ShockMap() {}

    /**
     * Refuses what would take a price or a volatility to zero.
     *
     * @throws IllegalArgumentException when a shock is −1 or below
     */
    static void requireAboveMinusOne(String key, Map<String, Double> shocks) {
        shocks.forEach((asset, shock) -> {
            if (!(shock > -1)) {
                throw new IllegalArgumentException(key + "." + asset + " must be above -1, got " + shock);
            }
        });
    }

    /**
     * The shocks of the market's assets, in its order.
     *
     * @throws IllegalArgumentException when a shock names an asset that the market lacks
     */
    static Map<String, Double> of(Map<String, Double> shocks, List<String> assets) {
        return of("shocks", shocks, assets);
    }

    /**
     * The same for a section of another key.
     *
     * @param key the key that holds the shocks
     * @throws IllegalArgumentException when a shock names an asset that the market lacks
     */
    static Map<String, Double> of(String key, Map<String, Double> shocks, List<String> assets) {
        for (String named : shocks.keySet()) {
            if (!named.equals(OTHERS) && !assets.contains(named)) {
                throw new IllegalArgumentException(key + "." + named
                        + " must refer to an asset of the market, which has " + String.join(", ", assets));
            }
        }
        Map<String, Double> all = new LinkedHashMap<>();
        for (String asset : assets) {
            Double shock = shocks.getOrDefault(asset, shocks.get(OTHERS));
            if (shock != null) {
                all.put(asset, shock);
            }
        }
        return all;
    }
}
