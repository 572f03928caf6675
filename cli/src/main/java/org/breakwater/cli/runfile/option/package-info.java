/**
 * The market of options in a run file: {@link org.breakwater.cli.runfile.option.OptionMarketSection}. Volatilities are annualised
 * fractions, times to expiry days.
 */
@NullMarked
package org.breakwater.cli.runfile.option;

import org.jspecify.annotations.NullMarked;
