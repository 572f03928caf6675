/**
 * What a venue file says about closing accounts. Entry type {@link
 * org.breakwater.datasets.preset.liquidation.LiquidationSection}; times in seconds, amounts in the quote asset.
 */
@NullMarked
package org.breakwater.datasets.preset.liquidation;

import org.jspecify.annotations.NullMarked;
