package org.breakwater.datasets.venue;

import java.util.Map;

/** Functions of venue cases about sizing, close-out prices, fees and collateral. */
final class CloseOutVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of();

    private CloseOutVenueCases() {}
}
