/**
 * Quotes of options as a venue publishes them, and surfaces fitted to them. Entry types
 * {@link org.breakwater.models.option.chain.OptionChain} and {@link org.breakwater.models.option.chain.ChainFit}. Volatilities are annualised
 * fractions, prices of options in coins of the underlying.
 */
@NullMarked
package org.breakwater.models.option.chain;

import org.jspecify.annotations.NullMarked;
