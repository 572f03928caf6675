package org.breakwater.scenarios.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.market.FundingSeries;
import org.breakwater.scenarios.path.AssetPrice;
import org.jspecify.annotations.Nullable;

/**
 * What planning knows of the market.
 *
 * @param history today's prices and the assets' past
 * @param calibration part of the history that laws are fitted to and drawn from, null for all of it
 * @param declared volatilities and a correlation for a market without history, null where it has one
 * @param funding recorded funding by asset
 * @param startMillis time that simulated paths are said to start at, UTC epoch milliseconds
 * @param seed seed of the run
 * @param crises dated crises that a calibration may leave out, in order of time
 */
public record MarketContext(
        MarketHistory history,
        @Nullable Window calibration,
        @Nullable DeclaredMarket declared,
        Map<String, FundingSeries> funding,
        long startMillis,
        long seed,
        List<Episode> crises) {

    /** A stretch of time, UTC epoch milliseconds, the end exclusive. */
    public record Window(long fromMillis, long toMillis) {}

    /**
     * A stretch of time with a name.
     *
     * @param name for instance {@code covid-2020-03-12}
     */
    public record Episode(String name, Window window) {}

    /**
     * A market in the user's words.
     *
     * @param volatilityAnnual volatility of each asset, per year
     * @param correlation between any two of them
     */
    public record DeclaredMarket(Map<String, Double> volatilityAnnual, double correlation) {

        public DeclaredMarket {
            volatilityAnnual = Collections.unmodifiableMap(new LinkedHashMap<>(volatilityAnnual));
        }
    }

    /** A market that knows no dated crisis. */
    public MarketContext(
            MarketHistory history,
            @Nullable Window calibration,
            @Nullable DeclaredMarket declared,
            Map<String, FundingSeries> funding,
            long startMillis,
            long seed) {
        this(history, calibration, declared, funding, startMillis, seed, List.of());
    }

    public MarketContext {
        crises = List.copyOf(crises);
        funding = Collections.unmodifiableMap(new LinkedHashMap<>(funding));
    }

    /** Today's prices, in the order of the price columns. */
    public List<AssetPrice> prices() {
        return history.prices();
    }

    /** The asset whose falls count as the market's. */
    public String leader() {
        return prices().get(0).asset();
    }
}
