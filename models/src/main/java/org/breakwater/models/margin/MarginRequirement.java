package org.breakwater.models.margin;

/**
 * The margin of one risk unit at one moment, in quote currency.
 *
 * @param equity balances after haircuts plus unrealised profit
 * @param initial margin that new risk needs
 * @param maintenance margin below which the unit is liquidated
 */
public record MarginRequirement(double equity, double initial, double maintenance) {

    /** Equity in excess of maintenance. */
    public double slack() {
        return equity - maintenance;
    }

    /** Equity over maintenance; infinite when nothing is required. */
    public double marginRatio() {
        return maintenance > 0 ? equity / maintenance : Double.POSITIVE_INFINITY;
    }
}
