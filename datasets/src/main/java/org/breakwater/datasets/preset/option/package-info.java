/**
 * Margin of options in a venue file: {@link org.breakwater.datasets.preset.option.OptionsSection}, by rule or by a grid of
 * scenarios. Rates are fractions of notional at the index, volatilities annualised fractions, times to expiry days.
 */
@NullMarked
package org.breakwater.datasets.preset.option;

import org.jspecify.annotations.NullMarked;
