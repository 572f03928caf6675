package org.breakwater.models.greeks;

/**
 * Greeks of one risk unit over all its assets: read what is in quote currency.
 *
 * @param unit number of the unit
 * @param totals its Greeks
 */
public record AccountGreeks(int unit, GreekTotals totals) {}
