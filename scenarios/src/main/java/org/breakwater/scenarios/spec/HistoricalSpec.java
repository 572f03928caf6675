package org.breakwater.scenarios.spec;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.history.BarDetail;
import org.breakwater.scenarios.path.volatility.VolatilityFactor;

/**
 * A window of history, scaled to today's prices.
 *
 * @param naming what it is called
 * @param fromMillis first bar, UTC epoch milliseconds
 * @param toMillis end of the bars, exclusive
 * @param order how bars enter
 * @param impact how much impact enters prices; none unless the user says otherwise, since lows already hold a cascade
 * @param volatility law of the factor on implied volatility by asset, empty where it follows the price alone
 */
public record HistoricalSpec(
        Naming naming,
        long fromMillis,
        long toMillis,
        BarOrder order,
        ImpactMode impact,
        Map<String, VolatilityFactor> volatility)
        implements ScenarioSpec {

    /** How the bars of history enter a path. */
    public enum BarOrder {
        /** In both orders of their extremes; the worse is reported. */
        WORST(BarDetail.OLHC, BarDetail.OHLC),
        /** Open, high, low, close. */
        OHLC(BarDetail.OHLC),
        /** Open, low, high, close. */
        OLHC(BarDetail.OLHC),
        /** Closes only: extremes are not seen. */
        CLOSE(BarDetail.CLOSE);

        private final List<BarDetail> details;

        BarOrder(BarDetail... details) {
            this.details = List.of(details);
        }

        /** The ways in which the window runs. */
        List<BarDetail> details() {
            return details;
        }

        /** The name in run files and results. */
        public String id() {
            return this == WORST ? "worst" : intrabar().id();
        }

        private Intrabar intrabar() {
            return details.get(0).intrabar();
        }
    }

    /** A window whose implied volatility follows the price alone. */
    public HistoricalSpec(Naming naming, long fromMillis, long toMillis, BarOrder order, ImpactMode impact) {
        this(naming, fromMillis, toMillis, order, impact, Map.of());
    }

    public HistoricalSpec {
        volatility = Collections.unmodifiableMap(new LinkedHashMap<>(volatility));
        if (!(fromMillis < toMillis)) {
            throw new IllegalArgumentException("window must end after it begins, got "
                    + Instant.ofEpochMilli(fromMillis) + " to " + Instant.ofEpochMilli(toMillis));
        }
    }
}
