package org.breakwater.datasets.venue;

import java.util.List;
import java.util.Map;

/** Functions of venue cases about sizing, close-out prices, fees and collateral. */
final class CloseOutVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = VenueFunctions.merged(List.of(
            CollateralVenueCases.FUNCTIONS,
            SizingVenueCases.FUNCTIONS,
            WindowVenueCases.FUNCTIONS,
            PriceVenueCases.FUNCTIONS,
            FeeVenueCases.FUNCTIONS,
            SeizureVenueCases.FUNCTIONS,
            LiquidationVenueCases.FUNCTIONS));

    private CloseOutVenueCases() {}
}
