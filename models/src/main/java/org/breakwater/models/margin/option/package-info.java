/**
 * Margin of options by rule, and what every margin of options is reckoned from: the contracts listed and their quotes, as plain
 * columns by number. Entry types {@link org.breakwater.models.margin.option.StandardMargin} and {@link
 * org.breakwater.models.margin.option.StandardCheck}; quantities are in units of the underlying, long positive, amounts in quote
 * currency, years of 365 days, volatilities annualised. A requirement is held against equity in which options count at their
 * value.
 */
@NullMarked
package org.breakwater.models.margin.option;

import org.jspecify.annotations.NullMarked;
