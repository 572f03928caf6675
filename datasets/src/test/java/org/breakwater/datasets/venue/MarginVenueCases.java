package org.breakwater.datasets.venue;

import java.util.Map;

/** Functions of venue cases about margin, equity and liquidation prices. */
final class MarginVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of();

    private MarginVenueCases() {}
}
