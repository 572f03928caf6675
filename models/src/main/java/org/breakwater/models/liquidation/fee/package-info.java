/** What a liquidated account is charged, and who receives it. Entry type {@link org.breakwater.models.liquidation.fee.LiquidationFee}. */
@NullMarked
package org.breakwater.models.liquidation.fee;

import org.jspecify.annotations.NullMarked;
