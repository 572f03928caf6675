package org.breakwater.models.margin;

/** What one unit has and needs at one moment, in quote currency: filled by {@link AccountMargin#figures}, reused by its owner. */
public final class AccountFigures {

    double equity;
    double maintenance;
    double initial;
    double notional;

    /** See {@link AccountMargin#equity}. */
    public double equity() {
        return equity;
    }

    /** See {@link AccountMargin#maintenance(org.breakwater.models.state.VenueState, int)}. */
    public double maintenance() {
        return maintenance;
    }

    /** See {@link AccountMargin#initial(org.breakwater.models.state.VenueState, int)}. */
    public double initial() {
        return initial;
    }

    /** See {@link AccountMargin#notional}. */
    public double notional() {
        return notional;
    }
}
