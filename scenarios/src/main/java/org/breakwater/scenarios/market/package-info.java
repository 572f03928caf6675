/**
 * What is known about the market: parameters of price models, their calibration to history, and a synthetic market that needs
 * no history at all. Entry type {@link org.breakwater.scenarios.market.MarketParameters}.
 *
 * <p>Prices are quote currency per coin; volatilities and drifts per year of 365 days; jumps are log returns.
 */
@NullMarked
package org.breakwater.scenarios.market;

import org.jspecify.annotations.NullMarked;
