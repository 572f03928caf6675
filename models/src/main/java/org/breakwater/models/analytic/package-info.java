/**
 * Closed forms: what the simulator's answers must converge to, used by tests and by the validation report.
 *
 * <p>Entry types: {@link org.breakwater.models.analytic.FirstPassage} (liquidation probability of one leveraged position),
 * {@link org.breakwater.models.analytic.MertonPrice} (loss through a price gap),
 * {@link org.breakwater.models.analytic.LiquidationPrice} and {@link org.breakwater.models.analytic.CrossMargin} (margin
 * algebra in exact decimals), {@link org.breakwater.models.analytic.EuropeanOption} (option values of simulated prices).
 *
 * <p>Units: prices in quote currency per coin, times in years of 365 days, volatilities and drifts per year, all rates
 * fractions.
 */
@NullMarked
package org.breakwater.models.analytic;

import org.jspecify.annotations.NullMarked;
