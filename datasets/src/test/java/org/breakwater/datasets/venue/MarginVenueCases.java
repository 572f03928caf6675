package org.breakwater.datasets.venue;

import java.util.List;
import java.util.Map;

/** Functions of venue cases about margin, equity and liquidation prices. */
final class MarginVenueCases {

    static final Map<String, VenueFunction> FUNCTIONS = VenueFunctions.merged(List.of(
            ScheduleVenueCases.FUNCTIONS,
            LiquidationPriceVenueCases.FUNCTIONS,
            EquityVenueCases.FUNCTIONS,
            MangoHealthVenueCases.FUNCTIONS,
            DeriveMarginVenueCases.FUNCTIONS,
            PortfolioMarginVenueCases.FUNCTIONS));

    private MarginVenueCases() {}
}
