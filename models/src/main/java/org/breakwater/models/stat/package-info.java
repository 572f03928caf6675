/**
 * Estimates with intervals: what turns per-path numbers into figures that a committee may quote.
 *
 * <p>Entry types: {@link org.breakwater.models.stat.ProportionEstimate} for probabilities,
 * {@link org.breakwater.models.stat.MeanEstimate} for means, {@link org.breakwater.models.stat.QuantileEstimate} and
 * {@link org.breakwater.models.stat.TailEstimate} for quantiles and expected shortfall; each answers with an
 * {@link org.breakwater.models.stat.Estimate}. Accumulators ({@link org.breakwater.models.stat.Moments},
 * {@link org.breakwater.models.stat.LogHistogram}) merge with {@code combine} in block order.
 *
 * <p>Units: an estimate has the unit of its sample; losses are positive; levels and confidences are fractions.
 */
@NullMarked
package org.breakwater.models.stat;

import org.jspecify.annotations.NullMarked;
