/**
 * Closing accounts that breach their margin: order, size, price, penalty, sale of collateral. Entry types {@link
 * org.breakwater.models.liquidation.LiquidationPolicy} and {@link org.breakwater.models.liquidation.CloseOut}.
 */
@NullMarked
package org.breakwater.models.liquidation;

import org.jspecify.annotations.NullMarked;
