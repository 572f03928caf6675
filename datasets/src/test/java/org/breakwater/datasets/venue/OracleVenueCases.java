package org.breakwater.datasets.venue;

import java.util.Map;

/** Functions of venue cases about oracles, marks, triggers and their buffers. */
final class OracleVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = Map.of();

    private OracleVenueCases() {}
}
