package org.breakwater.cli.runfile;

import java.time.Instant;
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
        @Describe("Its assets; the first leads: its falls count as the market's.") @NonEmpty
                Map<@Identifier String, AssetSection> assets,
        @Describe("Part of the history that laws are fitted to and drawn from; all of it where left out.") @Nullable
                WindowSection calibration,
        @Describe("Time that simulated paths start at; the end of the leader's history where left out.") @Nullable
                Instant startTime,
        @Describe("Correlation between any two assets, used only where they have no history.") @Default("0.8") @Between(min = -1, max = 1)
                double correlation,
        @Describe("Whether laws of paths are held against history.") @Default("true")
                boolean generatorChecks) {

    MarketSection {
        assets.forEach((name, asset) -> {
            ProxySection proxy = asset.proxy();
            AssetSection of = proxy == null ? null : assets.get(proxy.of());
            if (proxy != null && (of == null || of.prices() == null)) {
                throw new IllegalArgumentException(
                        "assets." + name + ".proxy.of must name an asset of the market that has prices, got " + proxy.of());
            }
        });
    }
}
