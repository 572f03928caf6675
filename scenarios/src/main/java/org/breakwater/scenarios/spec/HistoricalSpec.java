package org.breakwater.scenarios.spec;

import java.time.Instant;
import java.util.List;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.scenarios.path.Intrabar;
import org.breakwater.scenarios.path.history.BarDetail;

/**
 * A window of history, scaled to today's prices.
 *
 * @param naming what it is called
 * @param fromMillis first bar, UTC epoch milliseconds
 * @param toMillis end of the bars, exclusive
 * @param order how bars enter
 * @param impact how much impact enters prices; none unless the user says otherwise, since lows already hold a cascade
 */
public record HistoricalSpec(Naming naming, long fromMillis, long toMillis, BarOrder order, ImpactMode impact)
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

    public HistoricalSpec {
        if (!(fromMillis < toMillis)) {
            throw new IllegalArgumentException("window must end after it begins, got "
                    + Instant.ofEpochMilli(fromMillis) + " to " + Instant.ofEpochMilli(toMillis));
        }
    }
}
