/**
 * A market that never was: two years of minutes with the volatility, clustering, joint tails and crashes of real ones. Entry
 * type {@link org.breakwater.scenarios.market.synthetic.SyntheticMarket}.
 *
 * <p>Prices are quote currency per coin, times UTC epoch milliseconds, volumes coins.
 */
@NullMarked
package org.breakwater.scenarios.market.synthetic;

import org.jspecify.annotations.NullMarked;
