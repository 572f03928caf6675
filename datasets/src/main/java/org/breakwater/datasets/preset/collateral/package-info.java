/**
 * What a venue file says about collateral: weights, debts, seizure. Entry type {@link
 * org.breakwater.datasets.preset.collateral.CollateralSection}; weights are fractions, floors coins or quote currency as in the
 * keys.
 */
@NullMarked
package org.breakwater.datasets.preset.collateral;

import org.jspecify.annotations.NullMarked;
