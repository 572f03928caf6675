/**
 * Closed forms of market impact and optimal liquidation, to hold the engine's impact models against.
 *
 * <p>Entry types: {@link org.breakwater.models.analytic.impact.AlmgrenChriss},
 * {@link org.breakwater.models.analytic.impact.ObizhaevaWang}, {@link org.breakwater.models.analytic.impact.Almgren2005},
 * {@link org.breakwater.models.analytic.impact.SquareRootImpact},
 * {@link org.breakwater.models.analytic.impact.ConstantProduct}. Impacts are fractions of the price, or currency per coin
 * where stated; times are in the unit of the stated volatility.
 */
@NullMarked
package org.breakwater.models.analytic.impact;

import org.jspecify.annotations.NullMarked;
