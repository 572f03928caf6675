/**
 * How options on an asset are quoted: {@link org.breakwater.models.option.market.OptionMarket}, what the engine asks for implied
 * volatility. Volatilities are annualised with 365 days, fractions.
 */
@NullMarked
package org.breakwater.models.option.market;

import org.jspecify.annotations.NullMarked;
