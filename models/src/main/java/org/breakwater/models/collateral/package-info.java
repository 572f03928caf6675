/**
 * What assets count for as collateral, and debts against it. Entry type {@link
 * org.breakwater.models.collateral.CollateralRule}; amounts are coins, prices quote currency, weights fractions.
 */
@NullMarked
package org.breakwater.models.collateral;

import org.jspecify.annotations.NullMarked;
