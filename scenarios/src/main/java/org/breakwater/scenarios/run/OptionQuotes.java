package org.breakwater.scenarios.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.models.option.market.OptionMarket;

/**
 * How options are quoted in a run.
 *
 * @param markets by asset
 * @param openingMillis time at which the opening book is looked at, UTC epoch milliseconds: from there options run to their expiry
 */
public record OptionQuotes(Map<String, OptionMarket> markets, long openingMillis) {

    public OptionQuotes {
        markets = Collections.unmodifiableMap(new LinkedHashMap<>(markets));
    }

    /** A run without options. */
    public static OptionQuotes none() {
        return new OptionQuotes(Map.of(), 0);
    }
}
