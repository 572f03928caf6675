/**
 * Option chains as Deribit publishes them, and as collectors store them. Entry type
 * {@link org.breakwater.datasets.option.ChainReader}. Volatilities in files are percentages, prices are in coins.
 */
@NullMarked
package org.breakwater.datasets.option;

import org.jspecify.annotations.NullMarked;
