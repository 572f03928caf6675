/**
 * Implied volatility of options along a path, as a factor on what their surface says. Entry type
 * {@link org.breakwater.scenarios.path.volatility.VolatilityPaths}, which lays a factor over any model's paths.
 *
 * <p>Volatilities are annualised fractions, a year has 365 days, times are seconds.
 */
@NullMarked
package org.breakwater.scenarios.path.volatility;

import org.jspecify.annotations.NullMarked;
