/**
 * How a liquidator repays an account's debt and takes its collateral for it. Entry types {@link
 * org.breakwater.models.liquidation.seizure.BonusSeizure}, {@link
 * org.breakwater.models.liquidation.seizure.MultiplierExchange} and {@link
 * org.breakwater.models.liquidation.seizure.DiscountedSale}; amounts are coins, prices quote currency.
 */
@NullMarked
package org.breakwater.models.liquidation.seizure;

import org.jspecify.annotations.NullMarked;
