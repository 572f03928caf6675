package org.breakwater.cli.runfile;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.located.format.Between;
import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.datasets.located.format.Identifier;
import org.breakwater.datasets.located.format.NonEmpty;
import org.jspecify.annotations.Nullable;

/** The outside market. */
@Describe("The outside market.")
record MarketSection(
        @Describe("Its assets.") @NonEmpty Map<@Identifier String, AssetSection> assets,

        @Describe(
                "Order of the assets, the leader first, whose falls count as the market's; as written where left out.")
        @Nullable
        List<@Identifier String> order,

        @Describe("Part of the history that laws are fitted to and drawn from; all of it where left out.") @Nullable
        WindowSection calibration,

        @Describe("Time that simulated paths start at; the end of the leader's history where left out.") @Nullable
        Instant startTime,

        @Describe("Correlation between any two assets, used only where they have no history.")
        @Default("0.8")
        @Between(min = -1, max = 1)
        double correlation,

        @Describe("Whether laws of paths are held against history.") @Default("true")
        boolean generatorChecks) {

    MarketSection {
        if (order != null && !(order.size() == assets.size() && assets.keySet().equals(new HashSet<>(order)))) {
            throw new IllegalArgumentException("order must name every asset once (" + String.join(", ", assets.keySet())
                    + "), got " + String.join(", ", order));
        }
        assets = ordered(assets, order);
        requireProxies(assets);
    }

    private static void requireProxies(Map<String, AssetSection> assets) {
        assets.forEach((name, asset) -> {
            ProxySection proxy = asset.proxy();
            AssetSection of = proxy == null ? null : assets.get(proxy.of());
            if (proxy != null && (of == null || of.prices() == null)) {
                throw new IllegalArgumentException("assets." + name
                        + ".proxy.of must name an asset of the market that has prices, got " + proxy.of());
            }
        });
    }

    private static Map<String, AssetSection> ordered(Map<String, AssetSection> assets, @Nullable List<String> order) {
        if (order == null) {
            return assets;
        }
        Map<String, AssetSection> ordered = new LinkedHashMap<>();
        for (String asset : order) {
            AssetSection section = assets.get(asset);
            if (section != null) {
                ordered.put(asset, section);
            }
        }
        return Collections.unmodifiableMap(ordered);
    }
}
