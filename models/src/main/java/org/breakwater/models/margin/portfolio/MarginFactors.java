package org.breakwater.models.margin.portfolio;

import org.breakwater.models.margin.option.Ranges;
import org.breakwater.models.margin.option.StableDepeg;

/**
 * What initial and maintenance margin are multiples of.
 *
 * @param initial multiple of the scanned requirement, at least that of maintenance
 * @param maintenance multiple of it, positive
 * @param depeg what a settlement coin below par adds to the multiple of initial margin
 */
public record MarginFactors(double initial, double maintenance, StableDepeg depeg) {

    public MarginFactors {
        Ranges.positive("maintenance factor", maintenance);
        Ranges.within("initial factor", initial, maintenance, Double.MAX_VALUE);
    }

    /** Both margins as multiples, whatever the settlement coin is worth. */
    public static MarginFactors of(double initial, double maintenance) {
        return new MarginFactors(initial, maintenance, StableDepeg.ignored());
    }
}
