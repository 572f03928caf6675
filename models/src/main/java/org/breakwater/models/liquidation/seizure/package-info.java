/**
 * How the collateral of a closed account becomes the quote currency that it owes: sold in the market, or taken by a liquidator
 * at a bonus or a discount. Entry type {@link org.breakwater.models.liquidation.seizure.Seizure}; amounts are coins, prices
 * quote currency.
 */
@NullMarked
package org.breakwater.models.liquidation.seizure;

import org.jspecify.annotations.NullMarked;
