/**
 * Option values under laws that are known by their characteristic functions: {@link
 * org.breakwater.models.analytic.fourier.FourierOption} on a {@link org.breakwater.models.analytic.fourier.LogReturn}. Rates are
 * continuous and annual, times years.
 */
@NullMarked
package org.breakwater.models.analytic.fourier;

import org.jspecify.annotations.NullMarked;
