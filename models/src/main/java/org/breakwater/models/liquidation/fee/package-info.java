/**
 * What a liquidated account is charged, and who receives it. Entry types {@link
 * org.breakwater.models.liquidation.fee.LiquidationFee} and {@link org.breakwater.models.liquidation.fee.FeeSplit}; fees are
 * coins of the settlement asset, rates fractions of closed notional.
 */
@NullMarked
package org.breakwater.models.liquidation.fee;

import org.jspecify.annotations.NullMarked;
