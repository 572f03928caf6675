/**
 * Positions that a fund, a backstop or a liquidator inherits from closed accounts, and how it hedges them:
 * {@link org.breakwater.models.liquidation.inventory.Inventory}. Money is quote currency, deltas are coins.
 */
@NullMarked
package org.breakwater.models.liquidation.inventory;

import org.jspecify.annotations.NullMarked;
