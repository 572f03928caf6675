/**
 * Sellers of options in a generated book: {@link org.breakwater.scenarios.book.strangle.StrangleSellers}. Money is in quote currency,
 * quantities are coins (positive long), deltas are absolute values in (0, ½), times to expiry are days or years of 365 days.
 */
@NullMarked
package org.breakwater.scenarios.book.strangle;

import org.jspecify.annotations.NullMarked;
