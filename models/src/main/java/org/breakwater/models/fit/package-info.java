/**
 * Parameters of price models estimated from returns: realised volatility and Merton's jump diffusion, by threshold and by
 * likelihood.
 *
 * <p>Entry types: {@link org.breakwater.models.fit.ThresholdJumpFit}, {@link org.breakwater.models.fit.LikelihoodJumpFit},
 * {@link org.breakwater.models.fit.RealisedVolatility}. Input is log returns over periods of one length, in time order; a
 * year has 365 days.
 */
@NullMarked
package org.breakwater.models.fit;

import org.jspecify.annotations.NullMarked;
