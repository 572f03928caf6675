/**
 * Small numeric kernels: compensated sums, matrix factors, quadrature, and distribution functions that keep their relative
 * accuracy in the far tails.
 *
 * <p>Entry types: {@link org.breakwater.models.kernel.NeumaierSum}, {@link org.breakwater.models.kernel.StandardNormal},
 * {@link org.breakwater.models.kernel.CorrelationMatrix}. Everything here is a pure function of its arguments, gives the same
 * bits on every JDK, and knows nothing of markets. Matrices are given row by row, probabilities as fractions.
 */
@NullMarked
package org.breakwater.models.kernel;

import org.jspecify.annotations.NullMarked;
