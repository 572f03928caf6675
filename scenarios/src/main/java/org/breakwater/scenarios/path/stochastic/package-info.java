/**
 * Simulated paths under stated laws: volatility that is constant, Heston's or a GARCH's, and jumps whose sizes are normal or double
 * exponential. With constant volatility and double exponential jumps it is Kou's law, with Heston's volatility and normal jumps Bates's.
 * Entry type {@link org.breakwater.scenarios.path.stochastic.StochasticPaths}.
 *
 * <p>Random factors: {@code A/diffusion}, {@code A/variance}, {@code A/bridge}, {@code A/own-jumps} of each asset A, and {@code
 * common/stated-jumps}, {@code common/mixing}, {@code common/bridge-order}; each has a stream per path and is read in the order of the
 * steps.
 */
@NullMarked
package org.breakwater.scenarios.path.stochastic;

import org.jspecify.annotations.NullMarked;
