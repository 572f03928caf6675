package org.breakwater.models.engine;

import org.breakwater.models.state.MarketState;
import org.breakwater.models.state.VenueState;

/** Sees the state after every point of a path, for timelines and tests. It must not change it. */
@FunctionalInterface
public interface PointMonitor {

    /** A monitor that looks away. */
    PointMonitor NONE = (point, market, venue) -> {};

    void observe(int point, MarketState market, VenueState venue);
}
