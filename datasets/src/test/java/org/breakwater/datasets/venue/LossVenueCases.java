package org.breakwater.datasets.venue;

import java.util.Map;

/** Functions of venue cases about funds, waterfalls, deleveraging and socialised losses. */
final class LossVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of();

    private LossVenueCases() {}
}
