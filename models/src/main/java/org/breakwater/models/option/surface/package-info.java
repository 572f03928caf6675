/**
 * Implied volatility by moneyness and expiry: {@link org.breakwater.models.option.surface.VolatilitySurface}. Log-moneyness is {@code
 * ln(K/F)}, volatilities are annualised fractions, times years of 365 days.
 */
@NullMarked
package org.breakwater.models.option.surface;

import org.jspecify.annotations.NullMarked;
