/**
 * Simulated paths: geometric Brownian motion and Merton's jump diffusion of correlated assets, on the grid or with the
 * extremes of each step. Entry types {@link org.breakwater.scenarios.path.diffusion.GeometricBrownianMotion} and
 * {@link org.breakwater.scenarios.path.diffusion.MertonJumps}.
 *
 * <p>Random factors: {@code A/diffusion}, {@code A/bridge}, {@code A/jumps}, {@code A/common-jumps} of each asset A, and
 * {@code common/jumps}, {@code common/bridge-order}. Each has a stream per path and is read in the order of the steps, so that
 * more paths, a longer horizon or another asset leave all other draws as they are.
 */
@NullMarked
package org.breakwater.scenarios.path.diffusion;

import org.jspecify.annotations.NullMarked;
