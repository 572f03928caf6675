/**
 * European options: {@link org.breakwater.models.option.Black76} on a forward, {@link org.breakwater.models.option.BlackScholes} on a
 * price with rate and yield, {@link org.breakwater.models.option.Greeks}, {@link org.breakwater.models.option.ImpliedVolatility} and
 * {@link org.breakwater.models.option.CoinSettledOption}. Volatilities are annualised fractions, times years of 365 days, prices in
 * quote currency per coin.
 */
@NullMarked
package org.breakwater.models.option;

import org.jspecify.annotations.NullMarked;
