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
     * The shocks of the market's assets, in its order.
     *
     * @throws IllegalArgumentException when a shock names an asset that the market lacks
     */
    static Map<String, Double> of(Map<String, Double> shocks, List<String> assets) {
        for (String named : shocks.keySet()) {
            if (!named.equals(OTHERS) && !assets.contains(named)) {
                throw new IllegalArgumentException("shocks." + named
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
