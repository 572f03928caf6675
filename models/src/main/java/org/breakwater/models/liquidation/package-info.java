/**
 * Closing accounts that breach their margin: who, in which order, how much, at what price, for what fee, and what becomes of the
 * collateral. Entry types {@link org.breakwater.models.liquidation.LiquidationPolicy} (rules), {@link
 * org.breakwater.models.liquidation.Excess} (who breaches) and {@link org.breakwater.models.liquidation.CloseOut}. Amounts are
 * quote currency, times seconds, rates fractions.
 */
@NullMarked
package org.breakwater.models.liquidation;

import org.jspecify.annotations.NullMarked;
