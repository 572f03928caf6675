/**
 * What a price series leaves to be desired: gaps, outliers, stale prices. Nothing is repaired; entry type
 * {@link org.breakwater.datasets.quality.PriceQuality}. Times are UTC epoch milliseconds, moves natural logarithms.
 */
@NullMarked
package org.breakwater.datasets.quality;

import org.jspecify.annotations.NullMarked;
