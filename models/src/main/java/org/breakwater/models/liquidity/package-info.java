/**
 * What the outside market pays: depth, impact, and their recovery. Entry types {@link
 * org.breakwater.models.liquidity.LiquidityProfile} and {@link org.breakwater.models.liquidity.MarketImpact}.
 * Displacements are logarithmic fractions of price, order sizes quote notional.
 */
@NullMarked
package org.breakwater.models.liquidity;

import org.jspecify.annotations.NullMarked;
